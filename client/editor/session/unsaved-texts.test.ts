import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Entry } from '../suggestions/match-changes.ts'
import { createUnsent } from '../suggestions/unsent.ts'
import { unsavedTexts } from './unsaved-texts.ts'

/** A browser that keeps texts, and no databases. */
function createStorage() {
  const kept: Record<string, string> = {}
  const hidden = (value: unknown) => ({ value, enumerable: false })
  return Object.defineProperties(kept, {
    getItem: hidden((name: string) => kept[name] ?? null),
    setItem: hidden((name: string, value: string) => {
      kept[name] = value
    }),
    removeItem: hidden((name: string) => {
      delete kept[name]
    }),
  })
}

beforeEach(() => {
  vi.stubGlobal('localStorage', createStorage())
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const entry = (expected: string, text: string): Entry => ({
  key: '0-0',
  id: null,
  anchor: { field: 'body', from: '', to: '', quote: expected, prefix: '', suffix: '' },
  expected,
  replacement: { kind: 'text', text },
  isSent: false,
})

test('[C9] suggestions that the server has not got are handed out before they are wiped, a text a story', async () => {
  createUnsent({ userId: 'rev', storyId: 'a', epoch: '1' }).keep([
    entry('old ferry', 'chain ferry'),
    entry('very ', ''),
    entry('', 'not '),
  ])
  createUnsent({ userId: 'rev', storyId: 'b', epoch: '1' }).keep([])
  createUnsent({ userId: 'ana', storyId: 'a', epoch: '1' }).keep([entry('mine', 'hers')])
  expect(await unsavedTexts('rev')).toEqual([
    '“old ferry” → “chain ferry”\n“very ” → –\n– → “not ”',
  ])
})
