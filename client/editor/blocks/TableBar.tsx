// What can be done with the table that has the caret, above the sheet while it has it.
import { Button } from '@mantine/core'
import { useEditorState } from '@tiptap/react'
import { useSyncExternalStore } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { useFieldEditors } from '../field-editors.ts'
import styles from './blocks.module.css'
import { blockMessages } from './messages.ts'
import { runOnTable, type TableCommand, tableCommands } from './tables.ts'

const commands = Object.keys(tableCommands) as TableCommand[]

export function TableBar() {
  const editors = useFieldEditors()
  const editor = useSyncExternalStore(editors.subscribe, () => editors.get('body')?.editor ?? null)
  const texts = useMessages(blockMessages)
  const isHere = useEditorState({
    editor,
    selector: ({ editor: current }) => (current?.isEditable && current.isActive('table')) ?? false,
  })
  if (!editor || !isHere) return null
  return (
    <div className={styles.tableBar} role="toolbar" aria-label={texts.table}>
      {commands.map(command => (
        <Button
          key={command}
          size="compact-xs"
          variant="subtle"
          onMouseDown={event => event.preventDefault()}
          onClick={() => {
            runOnTable(editor, tableCommands[command])
            editor.view.focus()
          }}
        >
          {texts.tableCommands[command]}
        </Button>
      ))}
    </div>
  )
}
