// What one person wrote, in a thread or as a reply: who, when, the text; and for its author, changing and
// deleting it.
import { useState } from 'react'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { PersonSign } from '#client/ui/PersonSign.tsx'
import { dateAndTime, timeAgo } from '#client/ui/time.ts'
import type { Person } from '#shared/auth/api.ts'
import { denial } from '#shared/permissions/grants.ts'
import { CommentText } from './CommentText.tsx'
import { Composer } from './Composer.tsx'
import { reviewMessages } from './messages.ts'
import styles from './threads.module.css'

export function Author({ person }: { person: Person | null }) {
  const texts = useMessages(reviewMessages)
  if (!person) return <b>{texts.somebody}</b>
  const isReading = denial(person, 'draft.write') !== null
  return (
    <>
      <PersonSign name={person.name} colour={person.colour} isReading={isReading} />
      <b>{person.name}</b>
    </>
  )
}

export function When({ at, editedAt, now }: { at: string; editedAt?: string | null; now: Date }) {
  const texts = useMessages(reviewMessages)
  const { language } = useLanguage()
  return (
    <span className={styles.when}>
      {editedAt && <span title={dateAndTime(editedAt, language)}>{texts.edited} · </span>}
      <time dateTime={at} title={dateAndTime(at, language)}>
        {timeAgo(at, now, language)}
      </time>
    </span>
  )
}

interface Props {
  body: string
  deletedAt: string | null
  me: string
  /** Its author, with the thread open before them. */
  mayChange: boolean
  onEdit: (body: string) => Promise<unknown>
  onDelete: () => void
}

export function Written({ body, deletedAt, me, mayChange, onEdit, onDelete }: Props) {
  const texts = useMessages(reviewMessages)
  const [doing, setDoing] = useState<'editing' | 'deleting' | null>(null)

  if (deletedAt !== null) return <p className={styles.trace}>{texts.deleted}</p>
  if (doing === 'editing') {
    return (
      <Composer
        label={texts.edit}
        placeholder=""
        submit={texts.save}
        initial={body}
        autoFocus
        onSend={async next => {
          await onEdit(next)
          setDoing(null)
        }}
        onCancel={() => setDoing(null)}
      />
    )
  }
  return (
    <>
      {body !== '' && <CommentText body={body} me={me} />}
      {mayChange && (
        <p className={styles.own}>
          {doing === 'deleting' ? (
            <>
              {texts.deleteAsk}{' '}
              <button type="button" className={styles.link} onClick={onDelete}>
                {texts.delete}
              </button>
              <button type="button" className={styles.link} onClick={() => setDoing(null)}>
                {texts.cancel}
              </button>
            </>
          ) : (
            <>
              {body !== '' && (
                <button type="button" className={styles.link} onClick={() => setDoing('editing')}>
                  {texts.edit}
                </button>
              )}
              <button type="button" className={styles.link} onClick={() => setDoing('deleting')}>
                {texts.delete}
              </button>
            </>
          )}
        </p>
      )}
    </>
  )
}
