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

interface Props {
  entries: readonly AuditRecord[]
  filter: AuditFilter
}

export function AuditTable({ entries, filter }: Props) {
  const texts = useMessages(auditMessages)
  const { language } = useLanguage()
  const nameOf = (action: string) => {
    const known = auditActions.find(name => name === action)
    return known ? texts.actions[known] : action
  }
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
          {entries.map(({ id, at, by, action, story, subject, from, to, note }) => (
            <tr key={id}>
              <td className={styles.when}>
                <time dateTime={at}>{dateAndTime(at, language)}</time>
              </td>
              <td>{by?.name ?? texts.nobody}</td>
              <td>{nameOf(action)}</td>
              <td>
                {story ? (
                  <>
                    <Link {...paths.story(story.id)}>{story.headline || story.slug}</Link>{' '}
                    {filter.story !== story.id && (
                      <Link
                        {...paths.audit({ ...filter, story: story.id })}
                        className={styles.narrow}
                      >
                        {texts.narrow}
                      </Link>
                    )}
                  </>
                ) : (
                  subject
                )}
              </td>
              <td>{[from, to].map(value => value ?? '–').join(' → ')}</td>
              <td>{note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
