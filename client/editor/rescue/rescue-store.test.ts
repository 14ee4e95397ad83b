import { expect, test } from 'vitest'
import { type Rescued, rescuedText } from './rescue-store.ts'

const rescued: Rescued = {
  id: '1',
  storyId: 'a',
  headline: 'The ferry stays',
  at: '2026-11-25T10:00:00.000Z',
  code: 4409,
  typed: '“old ferry” → “chain ferry”',
  text: 'The old ferry stays.',
}

test('[C9] what was set aside is taken along whole: suggestions are not in the text that they are for', () => {
  expect(rescuedText(rescued)).toBe('“old ferry” → “chain ferry”\n\n* * *\n\nThe old ferry stays.')
  expect(rescuedText({ ...rescued, text: null })).toBe('“old ferry” → “chain ferry”')
  expect(rescuedText({ ...rescued, typed: '' })).toBe('The old ferry stays.')
})
