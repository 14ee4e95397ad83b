// Who else made it, below the text: roles, names, places. What an importer was not sure of waits here for
// somebody to look at it.
import { Button, NativeSelect } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { addRow, setRow } from '#shared/article/draft.ts'
import type { Choices } from '#shared/article/read.ts'
import { creditRoles } from '#shared/article/vocabulary.ts'
import { creditsText } from '#shared/publishing/credits.ts'
import { editorMessages } from '../messages.ts'
import type { DraftSession } from '../session/draft-session.ts'
import sheet from '../sheet.module.css'
import { DraftInput } from './DraftInput.tsx'
import { RowButtons } from './RowButtons.tsx'
import { RowsField } from './RowsField.tsx'
import styles from './rows.module.css'

interface Props {
  session: DraftSession
  choices: Choices
  isEditable: boolean
}

const namesIn = (text: string) =>
  text
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '')

export function Credits({ session: { doc }, choices: { credits, language }, isEditable }: Props) {
  const texts = useMessages(editorMessages)
  const change = (id: string, values: Record<string, unknown>) => setRow(doc, 'credits', id, values)
  const doubt = (
    <>
      <Icon of={IconAlertTriangle} size={14} /> {texts.needsReview}
    </>
  )
  return (
    <RowsField
      className={sheet.credits}
      name={texts.fields.credits ?? ''}
      addLabel={texts.addCredit}
      editLabel={texts.editCredits}
      language={language}
      isEditable={isEditable}
      isEmpty={credits.length === 0}
      onAdd={() =>
        addRow(doc, 'credits', crypto.randomUUID(), { role: 'reporting', names: [], place: null })
      }
      line={
        <>
          {creditsText(credits, language) || '…'}
          {credits.some(credit => credit.needsReview) && (
            <span className={styles.doubt}>{doubt}</span>
          )}
        </>
      }
    >
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
            doc={doc}
            field="credits"
            id={id}
            name={names.join(', ')}
            index={index}
            count={credits.length}
          />
          {needsReview && (
            <span className={styles.doubt}>
              {doubt}
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
    </RowsField>
  )
}
