// In the right margin, level with their block: how many threads stand there. One press leads to the first.
import { IconMessage, IconOctagonMinus } from '@tabler/icons-react'
import { type CSSProperties, memo, useEffect, useRef, useState } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { whenIdle } from '#client/ui/when-idle.ts'
import type { Thread } from '#shared/comments/api.ts'
import { type FieldEditors, useFieldEditors } from '../field-editors.ts'
import styles from './marks.module.css'
import { reviewMessages } from './messages.ts'
import { type ReviewState, type ThreadPlace, useReview } from './review-state.ts'

/** Milliseconds after which marks are level again at the latest, when the text has grown. */
const patience = 200

interface Mark {
  top: number
  threads: string[]
  isBlocking: boolean
}

/** The element that a thread is level with: its block in an editor, or its field. */
function blockOf(editors: FieldEditors, { field, range }: ThreadPlace): Element | null {
  const view = editors.get(field)?.editor?.view
  if (!view) return document.querySelector(`[data-field="${field}"]`)
  if (range.from > view.state.doc.content.size) return null
  const { node, offset } = view.domAtPos(range.from)
  const at = node.childNodes[offset]
  const element = at instanceof Element ? at : node instanceof Element ? node : node.parentElement
  return element?.closest('p, h2, li, figure') ?? element
}

/** Threads by the block that they begin in, with the block's place on the sheet, from the top. */
function marksOf(
  editors: FieldEditors,
  review: ReviewState,
  threads: readonly Thread[],
  sheetTop: number,
) {
  const marks = new Map<Element, Mark>()
  for (const { id, blocking } of threads) {
    const place = review.placeOf(id)
    const block = place && blockOf(editors, place)
    if (!block) continue
    const mark = marks.get(block) ?? {
      top: Math.round(block.getBoundingClientRect().top - sheetTop),
      threads: [],
      isBlocking: false,
    }
    mark.threads.push(id)
    mark.isBlocking ||= blocking
    marks.set(block, mark)
  }
  return [...marks.values()].sort((a, b) => a.top - b.top)
}

interface Props {
  review: ReviewState
  threads: readonly Thread[]
  onThread: (threadId: string) => void
}

/** They follow on each other, each as far from the one before as its block: what grows moves one of them. */
export function MarginMarks({ review, threads, onThread }: Props) {
  const editors = useFieldEditors()
  const { places, chosen } = useReview(review)
  const root = useRef<HTMLDivElement>(null)
  const [marks, setMarks] = useState<Mark[]>([])

  useEffect(() => {
    const element = root.current
    const sheet = element?.parentElement
    if (!element || !sheet) return
    const placed = threads.filter(({ id, state }) => state === 'open' && places.has(id))
    const measure = () => {
      const found = marksOf(editors, review, placed, sheet.getBoundingClientRect().top)
      setMarks(before => (JSON.stringify(before) === JSON.stringify(found) ? before : found))
    }
    let forget = whenIdle(measure, patience)
    const observer = new ResizeObserver(() => {
      forget()
      forget = whenIdle(measure, patience)
    })
    observer.observe(sheet)
    return () => {
      forget()
      observer.disconnect()
    }
  }, [editors, review, places, threads])

  return (
    <div ref={root} className={styles.margin}>
      {marks.map(({ top, threads: ids, isBlocking }, i) => (
        <MarginMark
          key={ids[0]}
          first={ids[0] ?? ''}
          count={ids.length}
          isBlocking={isBlocking}
          isChosen={ids.some(id => id === chosen)}
          below={top - (marks[i - 1]?.top ?? 0)}
          onThread={onThread}
        />
      ))}
    </div>
  )
}

interface MarkProps {
  first: string
  count: number
  isBlocking: boolean
  isChosen: boolean
  /** Pixels from the mark before. */
  below: number
  onThread: (threadId: string) => void
}

const MarginMark = memo(function MarginMark(props: MarkProps) {
  const { first, count, isBlocking, isChosen, below, onThread } = props
  const texts = useMessages(reviewMessages)
  return (
    <button
      type="button"
      className={styles.mark}
      data-blocking={isBlocking || undefined}
      aria-current={isChosen || undefined}
      aria-label={texts.marks(count, isBlocking)}
      style={{ '--below': `${below}px` } as CSSProperties} // a variable of our own
      onClick={() => onThread(first)}
    >
      <Icon of={isBlocking ? IconOctagonMinus : IconMessage} size={14} />
      {count}
    </button>
  )
})
