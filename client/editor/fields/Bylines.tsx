// Who wrote it: a line as readers see it, and behind it the rows with names and roles.
import { Button, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import type { Article } from '#shared/article/article.ts'
import { addRow, setRow } from '#shared/article/draft.ts'
import { readerTexts } from '#shared/publishing/reader-texts.ts'
import { editorMessages } from '../messages.ts'
import type { DraftSession } from '../session/draft-session.ts'
import sheet from '../sheet.module.css'
import { DraftInput } from './DraftInput.tsx'
import { RowButtons } from './RowButtons.tsx'
import styles from './rows.module.css'

interface Props {
  session: DraftSession
  article: Article
  isEditable: boolean
}

export function Bylines({ session, article, isEditable }: Props) {
  const texts = useMessages(editorMessages)
  const [isOpen, setOpen] = useState(false)
  const { bylines, language } = article

  const add = () => addRow(session.doc, 'bylines', crypto.randomUUID(), { name: '', role: '' })
  if (!isOpen || !isEditable) {
    if (bylines.length === 0) {
      if (!isEditable) return null
      return (
        <p className={sheet.byline}>
          <button
            type="button"
            className={styles.add}
            onClick={() => {
              add()
              setOpen(true)
            }}
          >
            {texts.addByline}
          </button>
        </p>
      )
    }
    return (
      <div className={sheet.byline}>
        <button
          type="button"
          className={styles.line}
          aria-disabled={!isEditable}
          lang={language}
          onClick={() => setOpen(isEditable)}
        >
          {bylines.map(({ id, name, role }, index) => (
            <span key={id}>
              {index === 0 && `${readerTexts(language).by} `}
              <b>{name || '…'}</b> <span className={sheet.role}>{role}</span>
            </span>
          ))}
          <VisuallyHidden>{texts.editBylines}</VisuallyHidden>
        </button>
      </div>
    )
  }
  return (
    <form
      className={styles.card}
      aria-label={texts.fields.bylines}
      onSubmit={event => {
        event.preventDefault()
        setOpen(false)
      }}
    >
      <div className={styles.rows}>
        {bylines.map(({ id, name, role }, index) => (
          <div key={id} className={styles.row}>
            <DraftInput
              label={texts.name}
              value={name}
              isEditable
              onChange={value => setRow(session.doc, 'bylines', id, { name: value })}
            />
            <DraftInput
              label={texts.role}
              value={role}
              isEditable
              placeholder={texts.bylineRoleHint}
              lang={language}
              onChange={value => setRow(session.doc, 'bylines', id, { role: value })}
            />
            <RowButtons
              session={session}
              field="bylines"
              id={id}
              name={name}
              index={index}
              count={bylines.length}
            />
          </div>
        ))}
      </div>
      <div className={styles.foot}>
        <Button type="submit" size="xs" variant="default">
          {texts.done}
        </Button>
        <Button size="xs" variant="subtle" onClick={add}>
          {texts.addByline}
        </Button>
      </div>
    </form>
  )
}
