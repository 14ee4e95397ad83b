// A grip to drag it by, up, down, remove: what is at the end of a row.
import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from '@tabler/icons-react'
import type * as Y from 'yjs'
import { useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { beginOrderDrag } from '#client/ui/order-drag.ts'
import { moveRow, moveRowBefore, type RowField, removeRow } from '#shared/article/draft.ts'
import { editorMessages } from '../messages.ts'
import styles from './rows.module.css'

interface Props {
  doc: Y.Doc
  field: RowField
  id: string
  /** What the row is about, for the buttons' names. */
  name: string
  index: number
  count: number
}

const rowsBeside = (row: HTMLElement) => [
  ...(row.parentElement?.querySelectorAll<HTMLElement>(':scope > [data-row]') ?? []),
]

export function RowButtons({ doc, field, id, name, index, count }: Props) {
  const texts = useMessages(editorMessages)
  const label = (verb: string) => (name === '' ? verb : `${verb}: ${name}`)
  const button = (verb: string, icon: typeof IconTrash, isOff: boolean, press: () => void) => (
    <ActionIcon
      variant="subtle"
      aria-label={label(verb)}
      title={verb}
      disabled={isOff}
      onClick={press}
    >
      <Icon of={icon} />
    </ActionIcon>
  )
  return (
    <span className={styles.buttons}>
      {count > 1 && (
        // For pointers: the keyboard has the two buttons beside it.
        <span
          className={styles.grip}
          aria-hidden="true"
          title={label(texts.drag)}
          onPointerDown={event => {
            const row = event.currentTarget.closest<HTMLElement>('[data-row]')
            if (!row || event.button !== 0) return
            event.preventDefault()
            const items = () => rowsBeside(row)
            beginOrderDrag(event.nativeEvent, {
              items,
              from: items().indexOf(row),
              onDrop(to) {
                const others = items().filter(item => item !== row)
                moveRowBefore(doc, field, id, others[to]?.dataset.row ?? null)
              },
            })
          }}
        >
          <Icon of={IconGripVertical} />
        </span>
      )}
      {button(texts.moveUp, IconArrowUp, index === 0, () => moveRow(doc, field, id, index - 1))}
      {button(texts.moveDown, IconArrowDown, index === count - 1, () =>
        moveRow(doc, field, id, index + 1),
      )}
      {button(texts.remove, IconTrash, false, () => removeRow(doc, field, id))}
    </span>
  )
}
