// Fields that are longer than the story's desk prints them.
import { type MeasuredField, measuredFields } from '#shared/house-style/desk-demands.ts'
import { defineMessages } from '#shared/i18n/languages.ts'
import type { Check, Examples } from '../check.ts'

export const check: Check = {
  rule: 'field-length',
  level: 'warning',
  field: 'headline',
  texts: defineMessages({
    en: {
      message: ({ value, instead }) =>
        `It has ${value} characters, and the desk prints ${instead}.`,
      hint: 'Cut it.',
    },
    de: {
      message: ({ value, instead }) => `Es sind ${value} Zeichen, das Ressort druckt ${instead}.`,
      hint: 'Kürzen.',
    },
  }),
  find: ({ article, demands }) =>
    measuredFields.flatMap(field => {
      const longest = demands.longest[field]
      const text = article[field].trim()
      const length = [...text].length
      return longest !== undefined && length > longest
        ? [{ field, quote: text, value: length, instead: String(longest) }]
        : []
    }),
}

const longest = (field: MeasuredField, most: number) => ({
  demands: { required: [], longest: { [field]: most } },
})

export const examples: Examples = {
  good: [{}, { ...longest('headline', 12), article: { headline: 'a'.repeat(12) } }],
  bad: [
    { ...longest('headline', 12), article: { headline: 'a'.repeat(13) } },
    { ...longest('standfirst', 20), article: { standfirst: 'a'.repeat(21) } },
  ],
}
