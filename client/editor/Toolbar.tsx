// The toolbar: what can be done with the text that has the caret. What a field cannot hold is off, with
// the reason.
import { ActionIcon, Button, NativeSelect, Popover, TextInput, Tooltip } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconMessagePlus,
  IconMinus,
  IconPencil,
  IconPhoto,
  IconPlayerPlay,
} from '@tabler/icons-react'
import type { ChainedCommands, Editor } from '@tiptap/core'
import { memo, useMemo, useState } from 'react'
import { usePaletteActions } from '#client/app/palette/registry.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { useShortcuts } from '#client/ui/shortcuts.tsx'
import { readingMinutes, wordCount } from '#shared/article/text.ts'
import { linkPattern } from '#shared/article/vocabulary.ts'
import { blockMessages } from './blocks/messages.ts'
import { reviewMessages } from './comments/messages.ts'
import { useActiveEditor } from './field-editors.ts'
import { storyMediaMessages } from './media/messages.ts'
import { editorMessages } from './messages.ts'
import { suggestionMessages } from './suggestions/messages.ts'
import styles from './toolbar.module.css'
import { type DraftTexts, useTexts } from './use-article.ts'
import { useEditorValue } from './use-editor-value.ts'

interface Props {
  isEditable: boolean
  /** On what is selected or has the focus. */
  comment: () => void
  isSuggesting: boolean
  onSuggesting: () => void
}

/** What a button does, and when it is on. Commands that the field's schema lacks are not there. */
interface Tool {
  icon: typeof IconBold
  label: 'bold' | 'italic' | 'bulletList' | 'orderedList' | 'rule'
  /** The mark or node that makes it look pressed. */
  on: string
  run: (chain: ChainedCommands) => ChainedCommands
}

const tools: readonly Tool[] = [
  { icon: IconBold, label: 'bold', on: 'bold', run: chain => chain.toggleBold() },
  { icon: IconItalic, label: 'italic', on: 'italic', run: chain => chain.toggleItalic() },
  { icon: IconList, label: 'bulletList', on: 'bulletList', run: chain => chain.toggleBulletList() },
  {
    icon: IconListNumbers,
    label: 'orderedList',
    on: 'orderedList',
    run: chain => chain.toggleOrderedList(),
  },
  { icon: IconMinus, label: 'rule', on: 'rule', run: chain => chain.setHorizontalRule() },
]

/** What makes a button look pressed. */
const marked = [...tools.map(({ on }) => on), 'link']

const blocks = ['paragraph', 'crosshead', 'quotation'] as const
type BlockName = (typeof blocks)[number]

function setBlock(editor: Editor, block: BlockName) {
  const chain = editor.chain().focus()
  if (editor.isActive('quotation') && block !== 'quotation') chain.lift('quotation')
  if (block === 'paragraph') chain.setParagraph()
  if (block === 'crosshead') chain.setNode('crosshead')
  if (block === 'quotation') chain.wrapIn('quotation')
  chain.run()
}

export function Toolbar({ draftTexts, ...props }: Props & { draftTexts: DraftTexts }) {
  const texts = useMessages(editorMessages)
  return (
    <div className={styles.tools} role="toolbar" aria-label={texts.toolbar}>
      <Tools {...props} />
      <Length draftTexts={draftTexts} />
    </div>
  )
}

/** How long the story is. */
function Length({ draftTexts }: { draftTexts: DraftTexts }) {
  const texts = useMessages(editorMessages)
  const blockTexts = useMessages(blockMessages)
  const read = useTexts(draftTexts)
  const words = useMemo(() => wordCount(read), [read])
  const minutes = readingMinutes(words)
  return (
    <span className={styles.count} title={words > 0 ? blockTexts.readingTime(minutes) : undefined}>
      {texts.words(words)}
      {words > 0 && ` · ${blockTexts.minutes(minutes)}`}
    </span>
  )
}

/** Apart from what is typed: they follow the caret by themselves. */
const Tools = memo(function Tools({ comment, isSuggesting, onSuggesting, ...props }: Props) {
  const isEditable = props.isEditable || isSuggesting
  const texts = useMessages(editorMessages)
  const suggestionTexts = useMessages(suggestionMessages)
  const review = useMessages(reviewMessages)
  const media = useMessages(storyMediaMessages)
  const active = useActiveEditor()
  const editor = active?.editor ?? null
  const isBody = active?.field === 'body'

  const block = useEditorValue(editor, at => blocks.find(name => at.isActive(name)) ?? 'paragraph')
  const pressed = useEditorValue(editor, at => marked.filter(name => at.isActive(name)).join(' '))
  const isOn = (name: string) => pressed?.split(' ').includes(name) ?? false
  const notHere = isEditable && isBody ? null : texts.notHere
  /** Pictures and embeds are put in, not suggested. */
  const noBlock = isSuggesting ? texts.notHere : notHere

  const picture = () => editor?.commands.pickPicture()
  const embed = () => editor?.commands.askEmbed()
  usePaletteActions([
    { id: 'comment', title: texts.comment, keys: ['Ctrl', 'Alt', 'M'], run: comment },
    { id: 'suggest', title: suggestionTexts.mode, run: onSuggesting },
    { id: 'picture', title: media.insertPicture, reason: noBlock, run: picture },
    { id: 'embed', title: media.insertEmbed, reason: noBlock, run: embed },
  ])

  return (
    <>
      <NativeSelect
        className={styles.block ?? ''}
        aria-label={texts.block}
        value={block ?? 'paragraph'}
        disabled={notHere !== null}
        data={blocks.map(value => ({ value, label: texts[value] }))}
        onChange={({ currentTarget }) => {
          const block = blocks.find(name => name === currentTarget.value)
          if (editor && block) setBlock(editor, block)
        }}
      />
      <span className={styles.separator} />
      {tools.map(({ icon, label, on, run }) => (
        <ToolButton
          key={label}
          icon={icon}
          label={texts[label]}
          reason={notHere}
          isOn={isOn(on)}
          press={() => editor && run(editor.chain().focus()).run()}
        />
      ))}
      <LinkButton editor={editor} isOn={isOn('link')} reason={notHere} />
      <ToolButton icon={IconPhoto} label={media.insertPicture} reason={noBlock} press={picture} />
      <ToolButton icon={IconPlayerPlay} label={media.insertEmbed} reason={noBlock} press={embed} />
      <span className={styles.separator} />
      <ToolButton
        icon={IconMessagePlus}
        label={texts.comment}
        reason={null}
        press={comment}
        description={review.selectFirst}
      />
      <ToolButton
        icon={IconPencil}
        label={suggestionTexts.mode}
        reason={null}
        isOn={isSuggesting}
        press={onSuggesting}
      />
      <span className={styles.separator} />
      <ToolButton
        icon={IconArrowBackUp}
        label={texts.undo}
        reason={isEditable ? null : texts.notHere}
        press={() => editor?.chain().focus().undo().run()}
      />
      <ToolButton
        icon={IconArrowForwardUp}
        label={texts.redo}
        reason={isEditable ? null : texts.notHere}
        press={() => editor?.chain().focus().redo().run()}
      />
    </>
  )
})

interface ToolButtonProps {
  icon: typeof IconBold
  label: string
  reason: string | null
  isOn?: boolean
  press: () => void
  description?: string
}

function ToolButton({ icon, label, reason, isOn, press }: ToolButtonProps) {
  return (
    <Tooltip label={reason ? `${label}: ${reason}` : label}>
      <ActionIcon
        variant="subtle"
        className={styles.tool ?? ''}
        aria-label={label}
        aria-pressed={isOn}
        aria-disabled={reason !== null || undefined}
        // Pressing must not take the caret out of the text.
        onMouseDown={event => event.preventDefault()}
        onClick={() => reason === null && press()}
      >
        <Icon of={icon} />
      </ActionIcon>
    </Tooltip>
  )
}

function LinkButton({
  editor,
  isOn,
  reason,
}: {
  editor: Editor | null
  isOn: boolean
  reason: string | null
}) {
  const texts = useMessages(editorMessages)
  const [isOpen, setOpen] = useState(false)
  const [href, setHref] = useState('')
  const isValid = linkPattern.test(href.trim())
  const open = () => {
    const current: unknown = editor?.getAttributes('link').href
    setHref(typeof current === 'string' ? current : 'https://')
    setOpen(true)
  }
  useShortcuts({
    // Without words to link, the key opens the command palette.
    'Mod+K': () => {
      if (reason !== null || !editor?.isFocused || editor.state.selection.empty) return false
      return open()
    },
  })
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      trapFocus
      returnFocus
      withinPortal
      withRoles={false}
    >
      <Popover.Target>
        <span>
          <ToolButton icon={IconLink} label={texts.link} reason={reason} isOn={isOn} press={open} />
        </span>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={styles.link}
          onSubmit={event => {
            event.preventDefault()
            if (!isValid) return
            editor?.chain().focus().extendMarkRange('link').setLink({ href: href.trim() }).run()
            setOpen(false)
          }}
        >
          <TextInput
            label={texts.linkAddress}
            description={texts.linkHelp}
            data-autofocus
            value={href}
            error={href.length > 8 && !isValid ? texts.linkInvalid : undefined}
            onChange={({ currentTarget }) => setHref(currentTarget.value)}
          />
          <div className={styles.foot}>
            <Button type="submit" size="xs" disabled={!isValid}>
              {texts.apply}
            </Button>
            {isOn && (
              <Button
                size="xs"
                variant="subtle"
                onClick={() => {
                  editor?.chain().focus().extendMarkRange('link').unsetLink().run()
                  setOpen(false)
                }}
              >
                {texts.removeLink}
              </Button>
            )}
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
