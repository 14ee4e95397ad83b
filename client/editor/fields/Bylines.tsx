// Who wrote it: names with roles.
import { Fragment } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { addRow, setRow } from '#shared/article/draft.ts'
import type { Choices } from '#shared/article/read.ts'
import { bylineParts } from '#shared/publishing/byline.ts'
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

export function Bylines({ session: { doc }, choices: { bylines, language }, isEditable }: Props) {
  const texts = useMessages(editorMessages)
  const parts = bylineParts(bylines, language)
  return (
    <RowsField
      className={sheet.byline}
      name={texts.fields.bylines ?? ''}
      addLabel={texts.addByline}
      editLabel={texts.editBylines}
      language={language}
      isEditable={isEditable}
      isEmpty={bylines.length === 0}
      onAdd={() => addRow(doc, 'bylines', crypto.randomUUID(), { name: '', role: '' })}
      line={
        parts.length === 0
          ? '…'
          : parts.map(({ text, isName }, index) => {
              const Part = isName ? 'b' : Fragment
              return <Part key={`${index} ${text}`}>{text}</Part>
            })
      }
    >
      {bylines.map(({ id, name, role }, index) => (
        <div key={id} className={styles.row}>
          <DraftInput
            label={texts.name}
            value={name}
            isEditable
            onChange={value => setRow(doc, 'bylines', id, { name: value })}
          />
          <DraftInput
            label={texts.role}
            value={role}
            isEditable
            placeholder={texts.bylineRoleHint}
            lang={language}
            onChange={value => setRow(doc, 'bylines', id, { role: value })}
          />
          <RowButtons
            doc={doc}
            field="bylines"
            id={id}
            name={name}
            index={index}
            count={bylines.length}
          />
        </div>
      ))}
    </RowsField>
  )
}
