// The entries of the audit trail, newest first.
import { Link } from '@tanstack/react-router'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { dateAndTime } from '#client/ui/time.ts'
import { auditActions } from '#shared/audit/actions.ts'
import type { AuditRecord } from '#shared/audit/api.ts'
import styles from './audit.module.css'
import type { AuditFilter } from './filter.ts'
import { auditMessages } from './messages.ts'
import { changeOf, noteOf } from './told.ts'

interface Props {
  entries: readonly AuditRecord[]
  filter: AuditFilter
}

export function AuditTable({ entries, filter }: Props) {
  const texts = useMessages(auditMessages)
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{texts.when}</th>
            <th scope="col">{texts.who}</th>
            <th scope="col">{texts.action}</th>
            <th scope="col">{texts.about}</th>
            <th scope="col">{texts.change}</th>
            <th scope="col">{texts.note}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(entry => (
            <Entry key={entry.id} entry={entry} filter={filter} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Entry({ entry, filter }: { entry: AuditRecord; filter: AuditFilter }) {
  const texts = useMessages(auditMessages)
  const { language } = useLanguage()
  const { at, by, action, story, subject } = entry
  const known = auditActions.find(name => name === action)
  return (
    <tr>
      <td className={styles.when}>
        <time dateTime={at}>{dateAndTime(at, language)}</time>
      </td>
      <td data-is="who">{by?.name ?? texts.nobody}</td>
      <td data-is="action">{known ? texts.actions[known] : action}</td>
      <td data-is="about">
        {story ? (
          <>
            <Link {...paths.story(story.id)}>{story.headline || story.slug}</Link>{' '}
            {filter.story !== story.id && (
              <Link {...paths.audit({ ...filter, story: story.id })} className={styles.narrow}>
                {texts.narrow}
              </Link>
            )}
          </>
        ) : (
          subject
        )}
      </td>
      <td data-is="change">{changeOf(entry, language)}</td>
      <td data-is="note">{noteOf(entry, language)}</td>
    </tr>
  )
}
