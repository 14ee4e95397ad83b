// J and K: the focus goes from story to story, also to one that is not in the page yet. The focused link is
// the selection of one, so Enter opens it.
import {
  type Ref,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
} from 'react'
import type { Line } from './rows.ts'

export interface RowFocus {
  /** Returns the story that gets the focus; null when there is none. */
  move: (step: 1 | -1) => string | null
  /** The story that has the focus, or had it last; null when none had. */
  current: () => string | null
}

/** Frames to wait for a row that has to be scrolled to. */
const patience = 20

export function useRowFocus(
  ref: Ref<RowFocus>,
  table: RefObject<HTMLTableElement | null>,
  lines: readonly Line[],
  reveal: (index: number) => void,
) {
  const last = useRef<string | null>(null)

  const focused = useCallback(() => {
    const row = document.activeElement?.closest('tr')
    const link = table.current?.contains(row ?? null) && row?.querySelector('a[data-story]')
    return link ? link.getAttribute('data-story') : null
  }, [table])

  // Also where a story got the focus by Tab or the pointer.
  useEffect(() => {
    const element = table.current
    const note = () => {
      last.current = focused() ?? last.current
    }
    element?.addEventListener('focusin', note)
    return () => element?.removeEventListener('focusin', note)
  }, [table, focused])

  useImperativeHandle(ref, () => {
    const linkOf = (id: string) =>
      table.current?.querySelector<HTMLElement>(`a[data-story="${CSS.escape(id)}"]`)

    function focus(id: string, tries = patience) {
      const link = linkOf(id)
      if (link) return link.focus()
      if (tries > 0) requestAnimationFrame(() => focus(id, tries - 1))
    }

    return {
      current: () => focused() ?? last.current,
      move(step) {
        const stories = lines.flatMap((line, index) =>
          line.kind === 'story' ? [{ id: line.row.story.id, index }] : [],
        )
        const here = focused()
        const from = stories.findIndex(({ id }) => id === (here ?? last.current))
        const to = from < 0 ? 0 : here === null ? from : from + step
        const target = stories[Math.min(Math.max(to, 0), stories.length - 1)]
        if (!target) return null
        last.current = target.id
        if (!linkOf(target.id)) reveal(target.index)
        focus(target.id)
        return target.id
      },
    }
  }, [table, lines, reveal, focused])
}
