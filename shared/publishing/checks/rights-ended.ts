// What is recorded of the rights to a text holds for the newsroom's own, too (rule X1): once they have ended,
// nobody is given what is published.
import { defineMessages } from '#shared/i18n/languages.ts'
import { haveRunOut } from '#shared/stories/have-run-out.ts'
import type { Check, Examples } from '../check.ts'

export const check: Check = {
  rule: 'rights-ended',
  level: 'error',
  field: 'source',
  texts: defineMessages({
    en: {
      message: ({ value }) => `The rights to this text have ended: ${value}.`,
      hint: 'Record until when they hold now. Until then readers find nothing, whatever is published.',
    },
    de: {
      message: ({ value }) => `Die Rechte an diesem Text sind abgelaufen: ${value}.`,
      hint: 'Eintragen, bis wann sie nun gelten. Bis dahin finden Leser nichts, was auch veröffentlicht wird.',
    },
  }),
  find: ({ rights, now }) =>
    rights !== null && haveRunOut(rights, now) ? [{ value: rights.terms }] : [],
}

const rights = { terms: 'Reuters, online', recordedBy: 'u1', recordedAt: '2026-11-01T09:00:00Z' }

export const examples: Examples = {
  good: [{}, { rights }, { rights: { ...rights, until: '2099-01-01T00:00:00.000Z' } }],
  bad: [{ rights: { ...rights, until: '2026-11-02T00:00:00.000Z' } }],
}
