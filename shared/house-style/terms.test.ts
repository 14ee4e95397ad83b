import { expect, test } from 'vitest'
import { departures, type StyleRule } from './terms.ts'

const rule = (change: Partial<StyleRule>): StyleRule => ({
  kind: 'instead',
  term: 'Flüchtling',
  use: 'Geflüchteter',
  language: null,
  ...change,
})
const words = (text: string, change: Partial<StyleRule>) =>
  departures(text, rule(change)).map(({ words, by }) => [words, by])

test('a word to be written otherwise is found as a whole word, in any case', () => {
  const use = { term: 'moreover', use: 'besides' }
  expect(words('Moreover, it rains. It is moreovers.', use)).toEqual([['Moreover', 'Besides']])
})

test('an open ending finds every form, and proposes nothing for those it does not know', () => {
  expect(words('Flüchtlinge und ein Flüchtling', { term: 'Flüchtling*' })).toEqual([
    ['Flüchtlinge', null],
    ['Flüchtling', 'Geflüchteter'],
  ])
})

test('a word that is never written is found, and what to write is for a person to say', () => {
  expect(words('A very unique bell', { kind: 'never', term: 'very unique' })).toEqual([
    ['very unique', null],
  ])
})

test('what somebody says stays as it was said', () => {
  expect(words('„Ein Flüchtling“, sagte er.', {})).toEqual([])
  expect(words('He said “moreover” twice.', { term: 'moreover', use: 'besides' })).toEqual([])
})

test('a word of one spelling is found in every other', () => {
  const always = { kind: 'always' as const, term: 'E-Mail', use: null }
  expect(words('Eine E-Mail, eine Email, ein e-mail und E Mail', always)).toEqual([
    ['Email', 'E-Mail'],
    ['e-mail', 'E-Mail'],
    ['E Mail', 'E-Mail'],
  ])
  expect(words('Internet at first. The Internet', { ...always, term: 'internet' })).toEqual([])
})

test('signs of regular expressions are letters like others', () => {
  expect(words('C++ (sic)', { kind: 'never', term: '(sic)' })).toEqual([['(sic)', null]])
})
