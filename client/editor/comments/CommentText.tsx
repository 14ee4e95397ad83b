// A comment as it is read: its small Markdown as elements, never as HTML.
import { Fragment, type ReactNode, useMemo } from 'react'
import { type CommentBlock, type CommentInline, readComment } from '#shared/comments/markdown.ts'
import styles from './threads.module.css'

// Parts of a text have no identity but their place; a changed text is drawn anew.
const inlines = (content: readonly CommentInline[], me: string): ReactNode =>
  content.map((inline, i) => <Inline key={`${i}-${inline.kind}`} inline={inline} me={me} />)

function Inline({ inline, me }: { inline: CommentInline; me: string }) {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'bold':
      return <strong>{inlines(inline.content, me)}</strong>
    case 'italic':
      return <em>{inlines(inline.content, me)}</em>
    case 'link':
      return (
        <a href={inline.href} target="_blank" rel="noopener noreferrer nofollow">
          {inlines(inline.content, me)}
        </a>
      )
    case 'mention':
      return (
        <span className={styles.mention} data-me={inline.mention.id === me || undefined}>
          @{inline.mention.name}
        </span>
      )
  }
}

function Block({ block, me }: { block: CommentBlock; me: string }) {
  if (block.kind === 'paragraph') {
    return (
      <p>
        {block.lines.map((line, i) => (
          <Fragment key={`${i}-${line.length}`}>
            {i > 0 && <br />}
            {inlines(line, me)}
          </Fragment>
        ))}
      </p>
    )
  }
  const items = block.items.map((item, i) => (
    <li key={`${i}-${item.length}`}>{inlines(item, me)}</li>
  ))
  return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>
}

/** `me` is the reader's id: being mentioned stands out. */
export function CommentText({ body, me }: { body: string; me: string }) {
  const blocks = useMemo(() => readComment(body), [body])
  return (
    <div className={styles.text}>
      {blocks.map((block, i) => (
        <Block key={`${i}-${block.kind}`} block={block} me={me} />
      ))}
    </div>
  )
}
