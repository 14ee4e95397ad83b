// In the right margin, level with their block: how many threads stand there. One press leads to the first.
import { IconMessage, IconOctagonMinus } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import type { Thread } from '#shared/comments/api.ts'
import { type FieldEditors, useFieldEditors } from '../field-editors.ts'
import styles from './marks.module.css'
import { reviewMessages } from './messages.ts'
import { type ReviewSnapshot, type ReviewState, useReview } from './review-state.ts'

interface Mark {
  top: number
  threads: string[]
  isBlocking: boolean
}

type Place = { field: string; range: { from: number } }

/** The element that a thread is level with: its block in an editor, or its field. */
function blockOf(editors: FieldEditors, { field, range }: Place): Element | null {
  const view = editors.get(field)?.editor?.view
  if (!view) return document.querySelector(`[data-field="${field}"]`)
  if (range.from > view.state.doc.content.size) return null
  const { node, offset } = view.domAtPos(range.from)
  const at = node.childNodes[offset]
  const element = at instanceof Element ? at : node instanceof Element ? node : node.parentElement
  return element?.closest('p, h2, li, figure') ?? element
}

/** Threads by the block that they begin in, with the block's place on the sheet. */
function marksOf(
  editors: FieldEditors,
  { places }: ReviewSnapshot,
  threads: readonly Thread[],
  sheetTop: number,
) {
  const marks = new Map<Element, Mark>()
  for (const { id, state, blocking } of threads) {
    const place = state === 'open' ? places.get(id) : undefined
    const block = place && blockOf(editors, place)
    if (!block) continue
    const mark = marks.get(block) ?? {
      top: block.getBoundingClientRect().top - sheetTop,
      threads: [],
      isBlocking: false,
    }
    mark.threads.push(id)
    mark.isBlocking ||= blocking
    marks.set(block, mark)
  }
  return [...marks.values()]
}

interface Props {
  review: ReviewState
  threads: readonly Thread[]
  onThread: (threadId: string) => void
}

export function MarginMarks({ review, threads, onThread }: Props) {
  const texts = useMessages(reviewMessages)
  const editors = useFieldEditors()
  const snapshot = useReview(review)
  const root = useRef<HTMLDivElement>(null)
  const [marks, setMarks] = useState<Mark[]>([])

  useEffect(() => {
    const element = root.current
    const sheet = element?.parentElement
    if (!element || !sheet) return
    const measure = () =>
      setMarks(marksOf(editors, snapshot, threads, sheet.getBoundingClientRect().top))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(sheet)
    return () => observer.disconnect()
  }, [editors, snapshot, threads])

  return (
    <div ref={root} className={styles.margin}>
      {marks.map(({ top, threads: ids, isBlocking }) => (
        <button
          key={ids[0]}
          type="button"
          className={styles.mark}
          data-blocking={isBlocking || undefined}
          aria-current={ids.some(id => id === snapshot.chosen) || undefined}
          aria-label={texts.marks(ids.length, isBlocking)}
          style={{ top }}
          onClick={() => ids[0] && onThread(ids[0])}
        >
          <Icon of={isBlocking ? IconOctagonMinus : IconMessage} size={14} />
          {ids.length}
        </button>
      ))}
    </div>
  )
}
