// Over the preview: how the copy came and was read, where the story will go, and the account of lines.
import { NativeSelect } from '@mantine/core'
import { IconAlertOctagon, IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { nameOfLanguage, storyLanguageOptions } from '#client/i18n/language-names.ts'
import { desksQuery } from '#client/settings/desks/queries.ts'
import { Icon } from '#client/ui/Icon.tsx'
import type { WirePreview } from '#shared/wire/api.ts'
import type { Source } from './CopyInput.tsx'
import { wireMessages } from './messages.ts'
import { tallyOf } from './parts.ts'
import styles from './WireHead.module.css'

interface Props {
  source: Source
  preview: WirePreview
  desk: string
  onDesk: (desk: string) => void
  onLanguage: (language: string) => void
}

export function WireHead({ source, preview, desk, onDesk, onLanguage }: Props) {
  const texts = useMessages(wireMessages)
  const { language } = useLanguage()
  const { data: desks = [] } = useQuery(desksQuery)
  const { article, report } = preview
  const tally = tallyOf(source.text, report.lines)
  const agency = article.source.agency ?? article.dateline?.agency
  const facts = [
    [texts.cameAs, source.filename ? `${source.filename}, ${texts.plainText}` : texts.pasted],
    [texts.readAs, texts.agencyCopy(nameOfLanguage(article.language, language))],
    [texts.agency, agency ?? texts.noAgency],
  ]
  return (
    <div className={styles.head}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <NativeSelect
        label={texts.desk}
        className={styles.choice ?? ''}
        value={desk}
        data={[
          { value: '', label: texts.noDesk },
          ...desks.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={event => onDesk(event.currentTarget.value)}
      />
      <NativeSelect
        label={texts.language}
        className={styles.choice ?? ''}
        value={article.language}
        data={storyLanguageOptions([article.language], language)}
        onChange={event => onLanguage(event.currentTarget.value)}
      />
      <p className={styles.tally}>
        <span>
          <b>{tally.lines}</b> {texts.lines(tally.lines)}
        </span>
        <span>
          <b>{tally.placed}</b> {texts.placed}
        </span>
        <span>
          <b>{tally.dropped}</b> {texts.dropped}
        </span>
        <span data-lost={tally.lost > 0}>
          <Icon of={tally.lost > 0 ? IconAlertOctagon : IconCircleCheck} /> <b>{tally.lost}</b>{' '}
          {texts.lost}
        </span>
      </p>
    </div>
  )
}
