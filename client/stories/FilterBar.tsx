// What the list is narrowed to, and sorted by.
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { peopleQuery } from '#client/auth/queries.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { languageOptions } from '#client/i18n/language-names.ts'
import { planningMessages } from '#client/planning/messages.ts'
import { desksQuery } from '#client/settings/desks/queries.ts'
import { InlineSelect } from '#client/ui/InlineSelect.tsx'
import { storySorts } from '#shared/stories/sort.ts'
import styles from './FilterBar.module.css'
import { isNarrowed, type StoryFilter, unnarrowed } from './filter.ts'
import { storiesMessages } from './messages.ts'
import { ViewsMenu } from './views/ViewsMenu.tsx'

/** This urgent and more counts as urgent: the IPTC's 5 is usual. */
const urgent = '4'

interface Props {
  filter: StoryFilter
  /** Languages that stories are written in. */
  languagesInUse: readonly string[]
  onChange: (change: { [K in keyof StoryFilter]?: StoryFilter[K] | null }) => void
}

export function FilterBar({ filter, languagesInUse, onChange }: Props) {
  const texts = useMessages(storiesMessages)
  const { language } = useLanguage()
  const plan = useMessages(planningMessages)
  const { data: desks = [] } = useQuery(desksQuery)
  const { data: people = [] } = useQuery(peopleQuery)
  const tags = ['en', 'de', ...languagesInUse, ...(filter.language ? [filter.language] : [])]

  return (
    <fieldset className={styles.filters} aria-label={texts.filters}>
      <ViewsMenu filter={filter} />
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
      <InlineSelect
        label={plan.assignee}
        value={filter.assignee ?? ''}
        options={[
          { value: '', label: plan.anyone },
          { value: 'me', label: plan.mine },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={assignee => onChange({ assignee: assignee || null })}
      />
      <Button
        size="compact-sm"
        variant={filter.overdue ? 'light' : 'default'}
        aria-pressed={filter.overdue === 'true'}
        onClick={() => onChange({ overdue: filter.overdue ? null : 'true' })}
      >
        {plan.overdue}
      </Button>
      <Button
        size="compact-sm"
        variant={filter.urgency ? 'light' : 'default'}
        aria-pressed={filter.urgency !== undefined}
        onClick={() => onChange({ urgency: filter.urgency ? null : urgent })}
      >
        {texts.urgent}
      </Button>
      <Button
        size="compact-sm"
        variant={filter.news ? 'light' : 'default'}
        aria-pressed={filter.news === 'true'}
        onClick={() => onChange({ news: filter.news ? null : 'true' })}
      >
        {texts.news}
      </Button>
      {isNarrowed(filter) && (
        <Button variant="subtle" size="xs" onClick={() => onChange(unnarrowed)}>
          {texts.clear}
        </Button>
      )}
      <span className={styles.grow} />
      <InlineSelect
        label={plan.sort}
        value={filter.sort ?? 'changed'}
        options={storySorts.map(sort => ({ value: sort, label: plan.sorts[sort] }))}
        onChange={value => onChange({ sort: storySorts.find(sort => sort === value) ?? null })}
      />
    </fieldset>
  )
}
