import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SessionStatus } from './draft-session.ts'
import { createSaveSign } from './save-sign.ts'

const resting: SessionStatus = {
  isReady: true,
  isConnected: true,
  unsaved: 0,
  unkept: 0,
  keeping: 'kept',
  savedAt: null,
  refusal: null,
  rescued: null,
}

function openSign() {
  let status = resting
  const listeners = new Set<() => void>()
  const save = createSaveSign({
    status: () => status,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  })
  let said = 0
  const stop = save.subscribe(() => said++)
  return {
    sign: save.sign,
    said: () => said,
    stop,
    watchers: () => listeners.size,
    becomes(change: Partial<SessionStatus>) {
      status = { ...status, ...change }
      for (const changed of listeners) changed()
    },
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('what is said of saving', () => {
  it('says Saved after a moment of quiet', () => {
    const { sign } = openSign()
    expect(sign()).toEqual({ kind: 'saving', count: null })
    vi.advanceTimersByTime(300)
    expect(sign()).toEqual({ kind: 'saved', at: null })
  })

  it('says nothing new while one types', () => {
    const { sign, said, becomes } = openSign()
    vi.advanceTimersByTime(300)
    const before = said()
    for (let key = 0; key < 50; key++) {
      becomes({ unsaved: 1 })
      vi.advanceTimersByTime(60)
      becomes({ unsaved: 0, savedAt: new Date(key) })
      vi.advanceTimersByTime(60)
    }
    expect(sign()).toEqual({ kind: 'saving', count: null })
    expect(said() - before).toBe(1)
  })

  it('[C2] never says Saved of what is not, at no moment', () => {
    const { sign, becomes } = openSign()
    vi.advanceTimersByTime(300)
    becomes({ unsaved: 1 })
    expect(sign()).toEqual({ kind: 'saving', count: null })
    vi.advanceTimersByTime(500)
    expect(sign()).toEqual({ kind: 'saving', count: 1 })
  })

  it('[C3] counts as kept only what is in the copy on this computer', () => {
    const { sign, becomes } = openSign()
    becomes({ isConnected: false, unsaved: 5, unkept: 2 })
    vi.advanceTimersByTime(500)
    expect(sign()).toEqual({ kind: 'offline', kept: 3, unkept: 2 })
    becomes({ unkept: 0 })
    expect(sign()).toEqual({ kind: 'offline', kept: 5, unkept: null })
  })

  it('watches nothing once nobody listens', () => {
    const { stop, watchers } = openSign()
    expect(watchers()).toBe(1)
    stop()
    expect(watchers()).toBe(0)
    expect(vi.getTimerCount()).toBe(0)
  })
})
