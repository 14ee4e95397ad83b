// Who else made it, below the text: a line as readers see it, and behind it the rows with roles, names,
// places. What an importer was not sure of waits here for somebody to look at it.
import { Button, NativeSelect, VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import type { Article } from '#shared/article/article.ts'
import { addRow, setRow } from '#shared/article/draft.ts'
import { creditRoles } from '#shared/article/vocabulary.ts'
import { creditsText } from '#shared/publishing/credits.ts'
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

const namesIn = (text: string) =>
  text
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '')

export function Credits({ session, article, isEditable }: Props) {
  const texts = useMessages(editorMessages)
  const [isOpen, setOpen] = useState(false)
  const { credits, language } = article
  const change = (id: string, values: Record<string, unknown>) =>
    setRow(session.doc, 'credits', id, values)
  const add = () =>
    addRow(session.doc, 'credits', crypto.randomUUID(), {
      role: 'reporting',
      names: [],
      place: null,
    })

  if (!isOpen || !isEditable) {
    const line = creditsText(credits, language)
    const isDoubtful = credits.some(credit => credit.needsReview)
    if (credits.length === 0) {
      if (!isEditable) return null
      return (
        <p className={sheet.credits}>
          <button
            type="button"
            className={styles.add}
            onClick={() => {
              add()
              setOpen(true)
            }}
          >
            {texts.addCredit}
          </button>
        </p>
      )
    }
    return (
      <div className={sheet.credits}>
        <button
          type="button"
          className={styles.line}
          aria-disabled={!isEditable}
          lang={language}
          onClick={() => setOpen(isEditable)}
        >
          {line || '…'} <VisuallyHidden>{texts.editCredits}</VisuallyHidden>
          {isDoubtful && (
            <span className={styles.doubt}>
              <Icon of={IconAlertTriangle} size={14} /> {texts.needsReview}
            </span>
          )}
        </button>
      </div>
    )
  }
  return (
    <form
      className={styles.card}
      aria-label={texts.fields.credits}
      onSubmit={event => {
        event.preventDefault()
        setOpen(false)
      }}
    >
      <div className={styles.rows}>
        {credits.map(({ id, role, names, place, needsReview }, index) => (
          <div key={id} className={`${styles.row} ${styles.credit}`}>
            <NativeSelect
              label={texts.role}
              value={role}
              data={creditRoles.map(value => ({ value, label: texts.creditRoles[value] }))}
              onChange={({ currentTarget }) => change(id, { role: currentTarget.value })}
            />
            <DraftInput
              label={texts.names}
              value={names.join(', ')}
              isEditable
              onChange={value => change(id, { names: namesIn(value) })}
            />
            <DraftInput
              label={texts.place}
              value={place ?? ''}
              isEditable
              onChange={value => change(id, { place: value.trim() === '' ? null : value })}
            />
            <RowButtons
              session={session}
              field="credits"
              id={id}
              name={names.join(', ')}
              index={index}
              count={credits.length}
            />
            {needsReview && (
              <span className={styles.doubt}>
                <Icon of={IconAlertTriangle} size={14} /> {texts.needsReview}
                <Button
                  size="xs"
                  variant="default"
                  onClick={() => change(id, { needsReview: false })}
                >
                  {texts.confirm}
                </Button>
              </span>
            )}
          </div>
        ))}
      </div>
      <div className={styles.foot}>
        <Button type="submit" size="xs" variant="default">
          {texts.done}
        </Button>
        <Button size="xs" variant="subtle" onClick={add}>
          {texts.addCredit}
        </Button>
      </div>
    </form>
  )
}
