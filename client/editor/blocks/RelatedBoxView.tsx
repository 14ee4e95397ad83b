// A box that leads to another story: one of ours by search, or any by its address.
import { TextInput } from '@mantine/core'
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { Suspense } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { relatedPattern } from '#shared/article/vocabulary.ts'
import { StoryInput } from '../later.tsx'
import styles from './blocks.module.css'
import { blockMessages } from './messages.ts'

export function RelatedBoxView({ node, editor, updateAttributes }: ReactNodeViewProps) {
  const texts = useMessages(blockMessages)
  const title = String(node.attrs.title ?? '')
  const url = String(node.attrs.url ?? '')
  if (!editor.isEditable)
    return (
      <NodeViewWrapper as="aside" className={styles.related}>
        <b>{title || url}</b>
      </NodeViewWrapper>
    )
  const isBad = url !== '' && !relatedPattern.test(url)
  return (
    <NodeViewWrapper as="aside" className={styles.related} aria-label={texts.relatedStory}>
      <div contentEditable={false} className={styles.relatedForm}>
        <Suspense fallback={<TextInput label={texts.relatedTitle} value={title} readOnly />}>
          <StoryInput
            label={texts.relatedTitle}
            placeholder={texts.findStory}
            value={title}
            onType={text => updateAttributes({ title: text, storyId: null })}
            onStory={story => updateAttributes(story)}
          />
        </Suspense>
        <input
          aria-label={texts.relatedUrl}
          aria-invalid={isBad}
          placeholder="https://"
          value={url}
          maxLength={2000}
          onChange={({ currentTarget }) =>
            updateAttributes({ url: currentTarget.value || null, storyId: null })
          }
        />
        {(isBad || url === '') && <small>{isBad ? texts.badAddress : texts.noAddress}</small>}
      </div>
    </NodeViewWrapper>
  )
}
