// Dragging one of several elements that stand below each other to another place, with mouse, pen or finger. A line
// shows where it would go; Escape leaves it where it was. Touches nothing of the elements, which may be drawn anew
// meanwhile. The keyboard's way is the caller's.

/** Where among the others something is put that is let go at `y`: before the first whose middle is below. */
export function placeAt(y: number, middles: readonly number[]): number {
  const at = middles.findIndex(middle => y < middle)
  return at === -1 ? middles.length : at
}

interface Drag {
  /** All elements as they are now, in their order. */
  items: () => readonly HTMLElement[]
  /** The place of the one that is dragged. */
  from: number
  /** Its new place. Not called when that is the old one. */
  onDrop: (to: number) => void
}

function createLine() {
  const line = document.createElement('div')
  Object.assign(line.style, {
    position: 'fixed',
    zIndex: '500',
    height: '3px',
    background: 'var(--sf-accent)',
    pointerEvents: 'none',
  })
  return line
}

/** Called on pointerdown. */
export function beginOrderDrag({ pointerId }: PointerEvent, { items, from, onDrop }: Drag) {
  const ending = new AbortController()
  const { signal } = ending
  const line = createLine()
  let to = from

  const isMine = (event: PointerEvent) => event.pointerId === pointerId
  const others = () => items().filter((_, index) => index !== from)

  function show() {
    const rest = others()
    const [next, last] = [rest[to], rest.at(-1)]
    const box = (next ?? last)?.getBoundingClientRect()
    if (to === from || !box) return line.remove()
    const y = next ? box.top : box.bottom
    Object.assign(line.style, { left: `${box.left}px`, top: `${y}px`, width: `${box.width}px` })
    document.body.append(line)
  }

  function end() {
    ending.abort()
    line.remove()
  }

  function onMove(event: PointerEvent) {
    if (!isMine(event)) return
    const middles = others().map(item => {
      const { top, height } = item.getBoundingClientRect()
      return top + height / 2
    })
    to = placeAt(event.clientY, middles)
    show()
  }

  function onUp(event: PointerEvent) {
    if (!isMine(event)) return
    end()
    if (to !== from) onDrop(to)
  }

  function onKey(event: KeyboardEvent) {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    end()
  }

  window.addEventListener('pointermove', onMove, { signal })
  window.addEventListener('pointerup', onUp, { signal })
  window.addEventListener('pointercancel', end, { signal })
  window.addEventListener('keydown', onKey, { signal, capture: true })
}
