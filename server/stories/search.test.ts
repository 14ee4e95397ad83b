import { expect, test } from 'vitest'
import { snippetOf } from './search.ts'

test('the place of a word is found with and without its marks, in any case', () => {
  const text = 'Die Fähre nach Øresund fährt ab Café Häfen.'
  expect(snippetOf(text, 'hafen')).toContain('Häfen')
  expect(snippetOf(text, 'CAFE')).toContain('Café')
  expect(snippetOf(text, 'Fähre')).toContain('Fähre')
  expect(snippetOf(text, 'Bahn')).toBeNull()
})
