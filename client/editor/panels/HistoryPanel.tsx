// What happened to a story: its editions, its kept versions, the record of who did what.
import { useQuery } from '@tanstack/react-query'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { editionsQuery, historyQuery, versionsQuery } from '#client/query.ts'
import { placeNames } from '#client/ui/place-names.ts'
import { dateAndTime } from '#client/ui/time.ts'
import { isPlace } from '#shared/stories/place.ts'
import { editorMessages } from '../messages.ts'
import { panelMessages } from './messages.ts'
import styles from './panels.module.css'

export function HistoryPanel({ storyId }: { storyId: string }) {
  const texts = useMessages(panelMessages)
  const words = useMessages(editorMessages).words
  const states = useMessages(placeNames)
  const { language } = useLanguage()
  const { data: editions = [] } = useQuery(editionsQuery(storyId))
  const { data: versions = [] } = useQuery(versionsQuery(storyId))
  const { data: history = [] } = useQuery(historyQuery(storyId))
  const when = (at: string) => <time dateTime={at}>{dateAndTime(at, language)}</time>
  const named = (value: string | null) => (value !== null && isPlace(value) ? states[value] : value)

  return (
    <>
      <h2 className={styles.section}>{texts.editions}</h2>
      {editions.length === 0 && <p className={styles.sub}>{texts.noEditions}</p>}
      {editions.map(({ number, kind, hash, publishedAt, publishedBy, note }) => (
        <div key={number} className={styles.entry} data-edition>
          <header>
            <b>{texts.edition(number, texts.kinds[kind])}</b>
            {when(publishedAt)}
          </header>
          <p>
            {texts.publishedBy(publishedBy.name)} <code>{hash.slice(0, 8)}</code>
          </p>
          {note && <p>{note}</p>}
        </div>
      ))}
      <h2 className={styles.section}>{texts.versions}</h2>
      {versions.map(({ id, reason, by, at, words: count }) => (
        <div key={id} className={styles.entry}>
          <header>
            <b>{texts.keptFor[reason]}</b>
            {when(at)}
          </header>
          <p>
            {words(count)}
            {by && `, ${texts.by(by.name)}`}
          </p>
        </div>
      ))}
      <h2 className={styles.section}>{texts.record}</h2>
      {history.map(({ at, by, action, from, to, note }, index) => (
        <div key={`${at}-${index}`} className={styles.entry}>
          <header>
            <b>{texts.actions[action] ?? action}</b>
            {when(at)}
          </header>
          <p>
            {[
              action === 'state' ? [named(from), named(to)].join(' → ') : null,
              by && texts.by(by.name),
              note,
            ]
              .filter(Boolean)
              .join('. ')}
          </p>
        </div>
      ))}
    </>
  )
}
