import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Hint } from '#shared/events/events.ts'
import { connectEvents, isFinal, waitBefore } from './events.ts'

/** The server's end of a socket, as far as the client can tell. */
class Line {
  onopen: (() => void) | null = null
  onmessage: ((event: { data: unknown }) => void) | null = null
  onclose: ((event: { code: number }) => void) | null = null
  isClosed = false

  close() {
    this.isClosed = true
  }
}

function newsroom() {
  const lines: Line[] = []
  const told: { hints: Hint[]; states: string[]; opens: number; refusals: number[] } = {
    hints: [],
    states: [],
    opens: 0,
    refusals: [],
  }
  const stop = connectEvents({
    url: 'ws://newsroom/events',
    onHint: hint => told.hints.push(hint),
    onState: state => told.states.push(state),
    onOpen: () => {
      told.opens += 1
    },
    onRefused: code => told.refusals.push(code),
    random: () => 1,
    createSocket: () => {
      const line = new Line()
      lines.push(line)
      return line as unknown as WebSocket // the four members that the client uses
    },
  })
  return { lines, told, stop, line: () => lines.at(-1) ?? new Line() }
}

describe('the line to the server', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('hands on hints and passes over noise', () => {
    const { line, told } = newsroom()
    line().onopen?.()
    line().onmessage?.({ data: '{"kind":"users.changed"}' })
    line().onmessage?.({ data: 'noise' })
    expect(told.hints).toEqual([{ kind: 'users.changed' }])
    expect(told.states).toEqual(['connecting', 'live'])
  })

  it('comes back after a break, and says each time that something may have been missed', () => {
    const { lines, line, told } = newsroom()
    line().onopen?.()
    line().onclose?.({ code: 1006 })
    vi.advanceTimersByTime(500)
    expect(lines).toHaveLength(2)
    line().onopen?.()
    expect(told.opens).toBe(2)
  })

  it('waits longer each time, and not for ever', () => {
    const waits = [0, 1, 2, 3, 30].map(attempt => waitBefore(attempt, () => 1))
    expect(waits).toEqual([500, 1000, 2000, 4000, 15_000])
    expect(waitBefore(0, () => 0)).toBe(250)
  })

  it('[C7] takes 44xx as the last word', () => {
    const { lines, line, told } = newsroom()
    line().onclose?.({ code: 4401 })
    vi.advanceTimersByTime(60_000)
    expect(lines).toHaveLength(1)
    expect(told.refusals).toEqual([4401])
    expect([1006, 4399, 4400, 4499, 4500].map(isFinal)).toEqual([false, false, true, true, false])
  })

  it('stays away once stopped', () => {
    const { lines, line, stop } = newsroom()
    line().onopen?.()
    stop()
    expect(line().isClosed).toBe(true)
    line().onclose?.({ code: 1000 })
    vi.advanceTimersByTime(60_000)
    expect(lines).toHaveLength(1)
  })
})
