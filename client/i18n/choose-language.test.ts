import { describe, expect, it } from 'vitest'
import { chooseLanguage } from './choose-language.ts'

describe('the language of the interface', () => {
  it('is the one chosen before', () => {
    expect(chooseLanguage('de', ['en-GB'])).toBe('de')
  })

  it('is the first of the browser’s that we have', () => {
    expect(chooseLanguage(null, ['fr-FR', 'de-AT', 'en'])).toBe('de')
  })

  it('is English when nothing fits', () => {
    expect(chooseLanguage('xx', ['fr'])).toBe('en')
  })
})
