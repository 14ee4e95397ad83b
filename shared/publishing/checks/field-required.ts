// Fields that the story's desk does not go without.
import type { Article } from '#shared/article/article.ts'
import { type DemandedField, demandedFields } from '#shared/house-style/desk-demands.ts'
import { defineMessages } from '#shared/i18n/languages.ts'
import type { Check, Examples } from '../check.ts'

const names = defineMessages<Record<DemandedField, string>>({
  en: {
    kicker: 'a kicker',
    standfirst: 'a standfirst',
    keyPoints: 'key points',
    bylines: 'a byline',
    topics: 'a topic',
  },
  de: {
    kicker: 'eine Dachzeile',
    standfirst: 'einen Vorspann',
    keyPoints: '„Das Wichtigste“',
    bylines: 'eine Autorenzeile',
    topics: 'ein Thema',
  },
})

const hasText = (text: string) => text.trim() !== ''

const isThere: Record<DemandedField, (article: Article) => boolean> = {
  kicker: ({ kicker }) => hasText(kicker),
  standfirst: ({ standfirst }) => hasText(standfirst),
  keyPoints: ({ keyPoints }) => keyPoints.some(hasText),
  bylines: ({ bylines }) => bylines.some(({ name }) => hasText(name)),
  topics: ({ topics }) => topics.length > 0,
}

const asDemanded = (value: string | number | undefined) =>
  demandedFields.find(field => field === value) ?? 'kicker'

export const check: Check = {
  rule: 'field-required',
  level: 'error',
  field: 'kicker',
  texts: defineMessages({
    en: {
      message: ({ value }) => `The desk asks for ${names.en[asDemanded(value)]}.`,
      hint: 'Fill it in, or ask for another desk.',
    },
    de: {
      message: ({ value }) => `Das Ressort verlangt ${names.de[asDemanded(value)]}.`,
      hint: 'Ausfüllen oder das Ressort wechseln.',
    },
  }),
  find: ({ article, demands }) =>
    demands.required
      .filter(field => !isThere[field](article))
      .map(field => ({ field, value: field })),
}

const demands = (...required: DemandedField[]) => ({ demands: { required, longest: {} } })

export const examples: Examples = {
  good: [
    { article: { kicker: '', topics: [] } },
    { ...demands(...demandedFields) },
    { ...demands('kicker'), article: { kicker: 'Verkehr' } },
  ],
  bad: [
    { ...demands('kicker'), article: { kicker: ' ' } },
    { ...demands('standfirst', 'topics'), article: { topics: [] } },
    { ...demands('keyPoints'), article: { keyPoints: [''] } },
    { ...demands('bylines'), article: { bylines: [] } },
  ],
}
