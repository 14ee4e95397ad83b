import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SpellingAnswer } from '#shared/spelling/api.ts'
import { createSpeller } from './speller.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pause = 700
const passes = (ms: number) => vi.advanceTimersByTimeAsync(ms)

function speller(answer: (words: string[]) => SpellingAnswer | Promise<SpellingAnswer>) {
  const ask = vi.fn(async (_language: string, words: string[]) => answer(words))
  const onAnswer = vi.fn()
  return { ask, onAnswer, ...createSpeller({ ask, onAnswer, pause, mostWords: 3 }) }
}
const wrong = (...words: string[]) => ({
  checked: true,
  misspelt: words.map(word => ({ word, suggestions: [] })),
})

test('each word is asked once, after a pause in which no other came', async () => {
  const { ask, look, misspelt, onAnswer } = speller(() => wrong('teh'))
  look('en', ['teh', 'ferr'])
  await passes(pause - 1)
  look('en', ['teh', 'ferry'])
  await passes(pause - 1)
  expect(ask).not.toHaveBeenCalled()
  await passes(1)
  expect(ask.mock.calls).toEqual([['en', ['teh', 'ferry']]])
  expect([...misspelt('en').keys()]).toEqual(['teh'])
  expect(onAnswer).toHaveBeenCalledOnce()
  look('en', ['teh', 'ferry'])
  await passes(pause)
  expect(ask).toHaveBeenCalledOnce()
})

test('a long story is asked in parts', async () => {
  const { ask, look } = speller(() => wrong())
  look('en', ['a', 'b', 'c', 'd'])
  await passes(pause)
  look('en', ['a', 'b', 'c', 'd'])
  await passes(pause)
  expect(ask.mock.calls.map(([, words]) => words)).toEqual([['a', 'b', 'c'], ['d']])
})

test('without a dictionary nothing is asked again; after a failure it is', async () => {
  const silent = speller(() => ({ checked: false, misspelt: [] }))
  silent.look('de', ['wort'])
  await passes(pause)
  silent.look('de', ['wort', 'anderes'])
  await passes(pause)
  expect(silent.ask).toHaveBeenCalledOnce()

  const failing = speller(() => Promise.reject(new Error('offline')))
  failing.look('en', ['word'])
  await passes(pause)
  failing.look('en', ['word'])
  await passes(pause)
  expect(failing.ask).toHaveBeenCalledTimes(2)
  expect(failing.onAnswer).not.toHaveBeenCalled()
})

test('what was closed says nothing more', async () => {
  const { look, onAnswer, end } = speller(() => wrong())
  look('en', ['word'])
  end()
  await passes(pause)
  expect(onAnswer).not.toHaveBeenCalled()
})
