// A machine's translation says which machine, and a person has checked it before readers have it.
import type { Translation } from '#shared/article/article.ts'
import { defineMessages } from '#shared/i18n/languages.ts'
import type { Check, Examples } from '../check.ts'

const isGiven = (text: string | null) => text !== null && text.trim() !== ''

export const check: Check = {
  rule: 'machine-translation',
  level: 'error',
  field: 'translation',
  texts: defineMessages({
    en: {
      message: ({ value }): string =>
        value === 'unnamed'
          ? 'A machine translated this, and which one is not said.'
          : 'A machine translated this, and nobody has checked it.',
      hint: 'Details, Translation: name the machine, and who has read it against the source.',
    },
    de: {
      message: ({ value }) =>
        value === 'unnamed'
          ? 'Eine Maschine hat das übersetzt; welche, steht nicht da.'
          : 'Eine Maschine hat das übersetzt, und niemand hat es geprüft.',
      hint: 'Unter Angaben, Übersetzung: die Maschine nennen und wer mit dem Original verglichen hat.',
    },
  }),
  find({ article: { translation } }) {
    if (translation?.method !== 'machine') return []
    return [
      ...(isGiven(translation.checkedBy) ? [] : [{ value: 'unchecked' }]),
      ...(isGiven(translation.translator) ? [] : [{ value: 'unnamed' }]),
    ]
  },
}

const translated = (parts: Partial<Translation>) => ({
  article: {
    translation: {
      of: 'Ferry stays',
      url: null,
      method: 'machine' as const,
      translator: 'Babel 4',
      checkedBy: 'Lene Sorvig',
      ...parts,
    },
  },
})

export const examples: Examples = {
  good: [
    { article: { translation: null } },
    translated({}),
    translated({ method: 'human', translator: null, checkedBy: null }),
  ],
  bad: [translated({ checkedBy: null }), translated({ translator: ' ' })],
}
