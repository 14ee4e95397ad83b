// What can be done with selected text, where it is selected: comment; and for writers bold and italic.
// Not TipTap's bubble menu, which registers a plugin and so rebuilds the binding to the draft.
import { ActionIcon, Button } from '@mantine/core'
import { IconBold, IconItalic, IconMessagePlus, IconPencil } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import type { Anchor } from '#shared/comments/api.ts'
import { useActiveEditor } from '../field-editors.ts'
import { editorMessages } from '../messages.ts'
import { createAnchor } from './anchors.ts'
import styles from './marks.module.css'
import { reviewMessages } from './messages.ts'
import { useSelectionBox } from './use-selection-box.ts'

interface Props {
  isEditable: boolean
  onComment: (anchor: Anchor) => void
  /** Absent for those who only comment. */
  onSuggest?: (anchor: Anchor) => void
  container: RefObject<HTMLElement | null>
}

export function SelectionMenu({ isEditable, onComment, onSuggest, container }: Props) {
  const texts = useMessages(reviewMessages)
  const words = useMessages(editorMessages)
  const active = useActiveEditor()
  const box = useSelectionBox(active?.editor ?? null, container)
  if (!active || !box) return null
  const { editor, field } = active

  const onSelected = (use: (anchor: Anchor) => void) => () => {
    const { from, to } = editor.state.selection
    const anchor = createAnchor(editor.state, field, { from, to })
    if (anchor) use(anchor)
  }
  return (
    <div
      className={styles.menu}
      role="toolbar"
      aria-label={texts.selection}
      style={{ left: box.left, top: box.top }}
      // Pressing a button must not take the selection away.
      onMouseDown={event => event.preventDefault()}
    >
      <Button
        size="xs"
        variant="subtle"
        leftSection={<Icon of={IconMessagePlus} />}
        onClick={onSelected(onComment)}
      >
        {texts.comment}
      </Button>
      {onSuggest && (
        <Button
          size="xs"
          variant="subtle"
          leftSection={<Icon of={IconPencil} />}
          onClick={onSelected(onSuggest)}
        >
          {texts.suggest}
        </Button>
      )}
      {isEditable && field === 'body' && (
        <>
          <ActionIcon
            variant="subtle"
            aria-label={words.bold}
            onClick={() => editor.chain().focus().toggleBold().run()}
          >
            <Icon of={IconBold} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            aria-label={words.italic}
            onClick={() => editor.chain().focus().toggleItalic().run()}
          >
            <Icon of={IconItalic} />
          </ActionIcon>
        </>
      )}
    </div>
  )
}
