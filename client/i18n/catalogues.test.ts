// What every text of the interface keeps to, whoever writes it.
import { expect, test } from 'vitest'
import type { Language } from '#shared/i18n/languages.ts'

const files = import.meta.glob<Record<string, unknown>>(
  ['../**/*messages.ts', '../../shared/**/*messages.ts'],
  { eager: true },
)

/** Every text below `value`; of a function what it is written as. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return [String(value)]
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

const textsOf = (language: Language) =>
  Object.values(files)
    .flatMap(file => Object.values(file))
    .flatMap(catalogue => (catalogue && typeof catalogue === 'object' ? [catalogue] : []))
    .flatMap(catalogue => (language in catalogue ? Object.entries(catalogue) : []))
    .flatMap(([key, texts]) => (key === language ? textsIn(texts) : []))

test('an ellipsis for words that are left out stands apart in German, and close in English', () => {
  const german = textsOf('de')
  expect(german.length).toBeGreaterThan(500)
  expect(german.filter(text => /[\p{L}}]…/u.test(text))).toEqual([])
  expect(textsOf('en').filter(text => /[\p{L}}]\s…/u.test(text))).toEqual([])
})
