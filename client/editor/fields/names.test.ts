import { expect, it } from 'vitest'
import { lastNameIn, namesIn, withLastName } from './names.ts'

it('the last of several names is looked up, and replaced by the one that is chosen', () => {
  expect(lastNameIn('Mara Helmbrink, tom')).toBe('tom')
  expect(lastNameIn('tom')).toBe('tom')
  expect(lastNameIn('')).toBe('')
  expect(withLastName('Mara Helmbrink, tom', 'Tomi Adebanke')).toBe('Mara Helmbrink, Tomi Adebanke')
  expect(withLastName('tom', 'Tomi Adebanke')).toBe('Tomi Adebanke')
  expect(namesIn(' a ,, b')).toEqual(['a', 'b'])
})
