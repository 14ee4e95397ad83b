// What can be done with the table that has the caret, above the sheet while it has it.
import { Button } from '@mantine/core'
import { useMessages } from '#client/i18n/language.tsx'
import { useEditorOf } from '../field-editors.ts'
import { useEditorValue } from '../use-editor-value.ts'
import styles from './blocks.module.css'
import { blockMessages } from './messages.ts'
import { runOnTable, type TableCommand, tableCommands } from './tables.ts'

const commands = Object.keys(tableCommands) as TableCommand[]

export function TableBar() {
  const editor = useEditorOf('body')
  const texts = useMessages(blockMessages)
  const isHere = useEditorValue(editor, at => at.isEditable && at.isActive('table'))
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
            runOnTable(editor.view, tableCommands[command])
            editor.view.focus()
          }}
        >
          {texts.tableCommands[command]}
        </Button>
      ))}
    </div>
  )
}
