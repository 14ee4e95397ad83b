import { expect, test, vi } from 'vitest'
import { emptyArticle } from '#shared/article/empty.ts'
import { noDemands } from '#shared/house-style/desk-demands.ts'
import { noSpelling } from '#shared/spelling/dictionary.ts'
import type { PreflightAnswer, PreflightQuestion } from './preflight-worker.ts'
import { type Answerer, createRunner } from './runner.ts'

const question = (siteName: string): PreflightQuestion => ({
  language: 'en',
  checked: {
    article: emptyArticle('en'),
    rights: null,
    embargo: null,
    houseStyle: [],
    spelling: noSpelling,
    demands: noDemands,
    siteName,
    now: '',
  },
})

test('while the checks run only the latest question waits', () => {
  const asked: string[] = []
  const worker: Answerer = {
    postMessage: ({ checked }) => asked.push(checked.siteName),
    onmessage: null,
    terminate: vi.fn(),
  }
  const onAnswer = vi.fn()
  const runner = createRunner(worker, onAnswer)
  const answer = () =>
    worker.onmessage?.({
      data: { findings: [], words: [] },
    } as unknown as MessageEvent<PreflightAnswer>) // only `data` is read
  for (const name of ['one', 'two', 'three']) runner.run(question(name))
  expect(asked).toEqual(['one'])
  answer()
  expect(asked).toEqual(['one', 'three'])
  answer()
  expect(onAnswer).toHaveBeenCalledTimes(2)
  runner.run(question('four'))
  expect(asked.at(-1)).toBe('four')
  runner.end()
  expect(worker.terminate).toHaveBeenCalledOnce()
})
