// Who wrote it: names with roles.
import { Fragment } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { part } from '#client/ui/part.tsx'
import { addRow } from '#shared/article/draft.ts'
import type { Choices } from '#shared/article/read.ts'
import { bylineParts } from '#shared/publishing/byline.ts'
import { editorMessages } from '../messages.ts'
import type { DraftSession } from '../session/draft-session.ts'
import sheet from '../sheet.module.css'
import { RowsField } from './RowsField.tsx'

const BylineRows = part(async () => (await import('./BylineRows.tsx')).BylineRows)

interface Props {
  session: DraftSession
  choices: Choices
  isEditable: boolean
}

export function Bylines({ session, choices: { bylines, language }, isEditable }: Props) {
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
      onAdd={() =>
        addRow(session.doc, 'bylines', crypto.randomUUID(), {
          name: '',
          role: '',
          contributorId: null,
        })
      }
      line={
        parts.length === 0
          ? '…'
          : parts.map(({ text, isName }, index) => {
              const Part = isName ? 'b' : Fragment
              return <Part key={`${index} ${text}`}>{text}</Part>
            })
      }
    >
      <BylineRows session={session} bylines={bylines} language={language} />
    </RowsField>
  )
}
