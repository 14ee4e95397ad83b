import { describe, expect, it } from 'vitest'
import { emptyProfile } from '#client/settings/contributors/change.ts'
import type { Contributor } from '#shared/contributors/api.ts'
import { mayStandFor, onlyOneCalled } from './same-person.ts'

const profile = (id: string, name: string): Contributor => ({
  ...emptyProfile,
  id,
  name,
  slug: id,
  archived: false,
})
const mara = profile('mara', 'Mara Helmbrink')

describe('a printed name', () => {
  it('may be a shorter form of the profile’s', () => {
    expect(mayStandFor('M. Helmbrink', mara)).toBe(true)
    expect(mayStandFor('mara HELMBRINK', mara)).toBe(true)
    expect(mayStandFor('Mara', mara)).toBe(false)
    expect(mayStandFor('', mara)).toBe(false)
  })

  it('stands for a profile by itself only when no other has that name', () => {
    expect(onlyOneCalled('mára helmbrink', [mara])).toBe(mara)
    expect(onlyOneCalled('Mara', [mara])).toBeNull()
    expect(onlyOneCalled('', [mara])).toBeNull()
    expect(onlyOneCalled('Mara Helmbrink', [mara, profile('b', 'Mara Helmbrink')])).toBeNull()
  })
})
