// A pull quote on the sheet: its words, and under them who said it. The words merge like any text; name and
// role are choices, the last one counts.
import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { useMessages } from '#client/i18n/language.tsx'
import styles from './blocks.module.css'
import { blockMessages } from './messages.ts'

export function PullQuoteView({ node, editor, updateAttributes }: ReactNodeViewProps) {
  const texts = useMessages(blockMessages)
  const input = (key: 'attribution' | 'role', label: string) => (
    <input
      aria-label={label}
      placeholder={editor.isEditable ? label : ''}
      value={String(node.attrs[key] ?? '')}
      readOnly={!editor.isEditable}
      maxLength={200}
      onChange={({ currentTarget }) => updateAttributes({ [key]: currentTarget.value })}
    />
  )
  return (
    <NodeViewWrapper as="aside" className={styles.pullQuote} aria-label={texts.blocks.pullQuote}>
      <NodeViewContent<'div'> className={styles.pullQuoteText} />
      <div className={styles.speaker} contentEditable={false}>
        {input('attribution', texts.speaker)}
        {input('role', texts.speakerRole)}
      </div>
    </NodeViewWrapper>
  )
}
