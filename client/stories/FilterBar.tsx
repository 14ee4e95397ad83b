// What the list is narrowed to: a desk, a language.
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { languageOptions } from '#client/i18n/language-names.ts'
import { desksQuery } from '#client/query.ts'
import { InlineSelect } from '#client/ui/InlineSelect.tsx'
import styles from './FilterBar.module.css'
import type { StoryFilter } from './filter.ts'
import { storiesMessages } from './messages.ts'

interface Props {
  filter: StoryFilter
  /** Languages that stories are written in. */
  languagesInUse: readonly string[]
  onChange: (change: { desk?: string | null; language?: string | null; search?: null }) => void
}

export function FilterBar({ filter, languagesInUse, onChange }: Props) {
  const texts = useMessages(storiesMessages)
  const { language } = useLanguage()
  const { data: desks = [] } = useQuery(desksQuery)
  const tags = ['en', 'de', ...languagesInUse, ...(filter.language ? [filter.language] : [])]
  const isNarrowed = Boolean(filter.desk || filter.language || filter.search)

  return (
    <fieldset className={styles.filters} aria-label={texts.filters}>
      <InlineSelect
        label={texts.desk}
        value={filter.desk ?? ''}
        options={[
          { value: '', label: texts.allDesks },
          ...desks.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={desk => onChange({ desk: desk || null })}
      />
      <InlineSelect
        label={texts.language}
        value={filter.language ?? ''}
        options={[{ value: '', label: texts.anyLanguage }, ...languageOptions(tags, language)]}
        onChange={tag => onChange({ language: tag || null })}
      />
      {isNarrowed && (
        <Button
          variant="subtle"
          size="xs"
          onClick={() => onChange({ desk: null, language: null, search: null })}
        >
          {texts.clear}
        </Button>
      )}
    </fieldset>
  )
}
