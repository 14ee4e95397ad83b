// Rule C7: no text makes the checks look for ever, whoever typed it. Twice as much text may take twice as
// long, not four times: a check that goes back to the beginning for every word would not end within the time
// that a test has.
import { expect, test } from 'vitest'
import { emptyArticle } from '#shared/article/empty.ts'
import { noDemands } from '#shared/house-style/desk-demands.ts'
import { wordsToLookUp } from '#shared/spelling/spelled-words.ts'
import { preflight } from './preflight.ts'

const length = 150_000
const repeated = (piece: string) => piece.repeat(length / piece.length)

test.each([
  ['one word', 'x'],
  ['one number', '1'],
  ['spaces', ' '],
  ['quotation marks', '"'],
  ['opening quotation marks', '„'],
  ['words joined by hyphens', 'a-'],
  ['addresses in a row', 'http://a/'],
  ['mail in a row', 'a@b.'],
  ['very short sentences', '. a'],
  ['attributions', 'a, said '],
  ['shares', '1 %, '],
  ['capitals', 'Anna Smith Berlin '],
  [
    'a paragraph without an end',
    'On Monday 25 percent of “the ferries” were late, said Anna Smith. ',
  ],
])('%s', (_, piece) => {
  const text = repeated(piece)
  const article = {
    ...emptyArticle('en'),
    headline: 'A headline',
    body: [{ id: 'b', type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
  }
  const context = { article, houseStyle: [], siteName: 'Standfirst' }
  const misspelt = new Map(wordsToLookUp(context).map(word => [word, []]))
  const findings = preflight(
    {
      ...context,
      spelling: { misspelt, ownWords: [] },
      rights: null,
      embargo: null,
      demands: noDemands,
      now: '2026-11-24T12:00:00Z',
    },
    'en',
  )
  expect(Array.isArray(findings)).toBe(true)
})
