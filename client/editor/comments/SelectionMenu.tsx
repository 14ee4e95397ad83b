// What can be done with selected text, where it is selected: comment; and for writers bold, italic, link.
import { ActionIcon, Button } from '@mantine/core'
import { IconBold, IconItalic, IconMessagePlus } from '@tabler/icons-react'
import { BubbleMenu } from '@tiptap/react/menus'
import type { RefObject } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import type { Anchor } from '#shared/comments/api.ts'
import { useActiveEditor } from '../field-editors.ts'
import { editorMessages } from '../messages.ts'
import { createAnchor } from './anchors.ts'
import styles from './marks.module.css'
import { reviewMessages } from './messages.ts'

interface Props {
  isEditable: boolean
  onComment: (anchor: Anchor) => void
  container: RefObject<HTMLElement | null>
}

export function SelectionMenu({ isEditable, onComment, container }: Props) {
  const texts = useMessages(reviewMessages)
  const words = useMessages(editorMessages)
  const active = useActiveEditor()
  if (!active || !container.current) return null
  const { editor, field } = active

  const comment = () => {
    const { from, to } = editor.state.selection
    const anchor = createAnchor(editor.state, field, { from, to })
    if (anchor) onComment(anchor)
  }
  const mayFormat = isEditable && field === 'body'
  return (
    <BubbleMenu
      // Another editor needs a menu of its own.
      key={field}
      editor={editor}
      pluginKey={`selectionMenu-${field}`}
      appendTo={container.current}
      options={{ placement: 'top', offset: 8 }}
      shouldShow={({ state }) =>
        !state.selection.empty &&
        state.doc.textBetween(state.selection.from, state.selection.to).trim() !== ''
      }
    >
      <div className={styles.menu}>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<Icon of={IconMessagePlus} />}
          onClick={comment}
        >
          {texts.comment}
        </Button>
        {mayFormat && (
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
    </BubbleMenu>
  )
}
