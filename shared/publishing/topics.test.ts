import { describe, expect, it } from 'vitest'
import { editionWith } from '#tests/support/sample-article.ts'
import { editionsAbout, topicSlug, topicsOf } from './topics.ts'

const topic = (name: string, code: string | null = null) => ({ id: name, name, code })
const german = editionWith({ topics: [topic('Verkehr', 'medtop:1'), topic('Hafen')] })
const english = editionWith({ language: 'en', topics: [topic('Transport', 'medtop:1')] })
const other = editionWith({ topics: [topic('Müll & Recht')] })
const all = [german, english, other]

describe('topics', () => {
  it('are one when they have the same code, named in the language of the site', () => {
    expect(topicsOf(all, 'de')[0]).toEqual({ slug: 'verkehr', name: 'Verkehr' })
    expect(topicsOf(all, 'en')[0]).toEqual({ slug: 'transport', name: 'Transport' })
    expect(topicsOf(all, 'de').map(({ name }) => name)).toEqual([
      'Verkehr',
      'Hafen',
      'Müll & Recht',
    ])
  })

  it('choose editions by address, name or code', () => {
    for (const wanted of ['verkehr', 'transport', 'Verkehr', 'medtop:1']) {
      expect(editionsAbout(all, wanted)).toEqual([german, english])
    }
    expect(editionsAbout(all, 'müll-recht')).toEqual([other])
    expect(editionsAbout(all, 'sport')).toEqual([])
  })

  it('have addresses in every script', () => {
    expect(topicSlug('Müll & Recht!')).toBe('müll-recht')
    expect(topicSlug('国际 关系')).toBe('国际-关系')
    expect(topicSlug(' – ')).toBe('')
  })
})
