import { expect, test } from 'vitest'
import { createSeal } from './sealed.ts'

test('what is sealed is opened with the same secret, and with no other', () => {
  const seal = createSeal('one secret of more than thirty-two characters')
  const sealed = seal.seal('abcd 1234 äöü')
  expect(sealed).not.toContain('abcd')
  expect(seal.open(sealed)).toBe('abcd 1234 äöü')
  expect(seal.seal('abcd 1234 äöü')).not.toBe(sealed)
  expect(createSeal('another secret of more than thirty-two').open(sealed)).toBeNull()
  expect(seal.open('')).toBeNull()
})
