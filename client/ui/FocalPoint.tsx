// A point in a picture that a crop keeps: pressed, or moved with the arrow keys (a percent at a time, ten
// with Shift). Knows only the picture's address and the point.
import type { KeyboardEvent, MouseEvent } from 'react'
import styles from './FocalPoint.module.css'

/** From the upper left corner, 0 to 1. */
export interface Point {
  x: number
  y: number
}

interface Props {
  src: string
  width: number
  height: number
  /** Null: nobody has chosen one; the middle counts. */
  point: Point | null
  label: string
  /** The point in words, in percent. */
  describe: (x: number, y: number) => string
  onChange: (point: Point) => void
  isDisabled?: boolean
}

const middle: Point = { x: 0.5, y: 0.5 }
const within = (value: number) => Math.min(1, Math.max(0, Math.round(value * 100) / 100))
const percent = (value: number) => Math.round(value * 100)

const steps: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

export function FocalPoint(props: Props) {
  const { src, width, height, point, label, describe, onChange, isDisabled = false } = props
  const { x, y } = point ?? middle

  function press(event: MouseEvent<HTMLElement>) {
    if (isDisabled) return
    const box = event.currentTarget.getBoundingClientRect()
    onChange({
      x: within((event.clientX - box.left) / box.width),
      y: within((event.clientY - box.top) / box.height),
    })
  }

  function move(event: KeyboardEvent) {
    const step = steps[event.key]
    if (!step || isDisabled) return
    event.preventDefault()
    event.stopPropagation()
    const by = event.shiftKey ? 0.1 : 0.01
    onChange({ x: within(x + step.x * by), y: within(y + step.y * by) })
  }

  return (
    <div
      className={styles.picture}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuenow={percent(x)}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuetext={describe(percent(x), percent(y))}
      aria-disabled={isDisabled || undefined}
      onClick={press}
      onKeyDown={move}
    >
      <img src={src} width={width} height={height} alt="" draggable={false} />
      <span
        className={styles.point}
        data-chosen={point !== null || undefined}
        style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
      />
    </div>
  )
}
