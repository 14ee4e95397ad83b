import { describe, expect, it } from 'vitest'
import { signOf } from './sign.ts'

describe('the sign of a person', () => {
  it.each([
    ['Mara Helmbrink', 'mh'],
    ['Anna Katharina von Öhlen', 'aö'],
    ['Sven-Erik', 'se'],
    ['Cher', 'ch'],
    ['  ', ''],
    ['Łukasz Żak', 'łż'],
  ])('%j is %j', (name, sign) => {
    expect(signOf(name)).toBe(sign)
  })
})
