// Which lines of the list are in the page: those in sight, some around them, and the one with the focus, which
// must not vanish under whoever holds it. The page itself scrolls.
import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'
import type { Line } from './rows.ts'

/** Pixels, until a line has been measured. */
const heights = { place: 34, story: 38 }
const headHeight = 30

const keyOf = (line: Line | undefined) =>
  line?.kind === 'place' ? line.place : (line?.row.story.id ?? '')

export function useLineWindow(table: RefObject<HTMLTableElement | null>, lines: readonly Line[]) {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const element = table.current
    if (element) setTop(element.getBoundingClientRect().top + window.scrollY + headHeight)
  }, [table])

  /** The line that holds the focus stays, wherever one scrolls. */
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range)
      const row = table.current?.querySelector(':focus')?.closest('[data-index]')
      const focused = Number(row?.getAttribute('data-index') ?? Number.NaN)
      if (!Number.isInteger(focused) || shown.includes(focused) || focused >= range.count)
        return shown
      return [...shown, focused].toSorted((a, b) => a - b)
    },
    [table],
  )
  const virtual = useWindowVirtualizer({
    count: lines.length,
    estimateSize: index => heights[lines[index]?.kind ?? 'story'],
    getItemKey: index => keyOf(lines[index]),
    overscan: 20,
    scrollMargin: top,
    rangeExtractor,
  })

  const items = virtual.getVirtualItems()
  const shown = items.map(({ index, key, start }, at) => ({
    index,
    key,
    /** Pixels of lines left out before this one. */
    gap: start - (at === 0 ? top : (items[at - 1]?.end ?? top)),
  }))
  return {
    shown,
    /** Pixels of lines left out after the last one. */
    after: virtual.getTotalSize() + top - (items.at(-1)?.end ?? top),
    measure: virtual.measureElement,
    reveal: (index: number) => virtual.scrollToIndex(index, { align: 'auto' }),
  }
}
