// Readers should learn who stands for a story: above the text, below it, or both.
import { defineMessages } from '#shared/i18n/languages.ts'
import type { Check, Examples } from '../check.ts'

export const check: Check = {
  rule: 'no-byline',
  level: 'warning',
  field: 'bylines',
  texts: defineMessages({
    en: {
      message: () => 'Nobody is named: there is no byline and no credit.',
      hint: 'Name who wrote it, above or below the text.',
    },
    de: {
      message: () => 'Niemand ist genannt, weder über noch unter dem Text.',
      hint: 'Eintragen, wer den Artikel geschrieben hat.',
    },
  }),
  find({ article: { bylines, credits } }) {
    const names = [
      ...bylines.map(byline => byline.name),
      ...credits.flatMap(credit => credit.names),
    ]
    return names.some(name => name.trim() !== '') ? [] : [{}]
  },
}

const byline = (name: string) => ({ id: 'b1', name, role: '', contributorId: null })
const credit = (...names: string[]) => ({
  id: 'c1',
  role: 'reporting' as const,
  names,
  place: null,
})

export const examples: Examples = {
  good: [
    { article: { bylines: [byline('Mara Helmbrink')], credits: [] } },
    { article: { bylines: [], credits: [credit('Ruben Castellane')] } },
  ],
  bad: [
    { article: { bylines: [], credits: [] } },
    { article: { bylines: [byline(' ')], credits: [credit(), credit('')] } },
  ],
}
