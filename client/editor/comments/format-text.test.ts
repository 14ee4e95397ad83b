import { expect, test } from 'vitest'
import { formats } from './format-text.ts'

const selected = { text: 'a word here', start: 2, end: 6 }

test('bold and italic go around the selection, and away again', () => {
  const bold = formats.bold(selected)
  expect(bold).toEqual({ text: 'a **word** here', start: 4, end: 8 })
  expect(formats.bold(bold)).toEqual(selected)
  expect(formats.italic(selected).text).toBe('a *word* here')
})

test('a link waits for its address, or for its words', () => {
  expect(formats.link(selected)).toEqual({ text: 'a [word](https://) here', start: 9, end: 17 })
  expect(formats.link({ text: '', start: 0, end: 0 })).toEqual({
    text: '[](https://)',
    start: 1,
    end: 1,
  })
})

test('a list begins each selected line', () => {
  expect(formats.list({ text: 'x\none\ntwo', start: 2, end: 9 }).text).toBe('x\n- one\n- two')
})
