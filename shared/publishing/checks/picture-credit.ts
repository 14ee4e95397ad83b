// Whoever made a picture is named beside it.
import { defineMessages } from '#shared/i18n/languages.ts'
import { imagesIn } from '#shared/media/in-article.ts'
import type { Check, Examples } from '../check.ts'
import { picture } from '../examples.ts'
import { quoteOf } from '../pictures.ts'

export const check: Check = {
  rule: 'picture-credit',
  level: 'warning',
  field: 'body',
  texts: defineMessages({
    en: { message: () => 'A picture has no credit.', hint: 'Name who made it, and for whom.' },
    de: {
      message: () => 'Ein Bild nennt keinen Urheber.',
      hint: 'Eintragen, wer es gemacht hat und für wen.',
    },
  }),
  find: ({ article }) =>
    imagesIn(article.body)
      .filter(({ attrs }) => attrs.credit.trim() === '')
      .map(quoteOf),
}

export const examples: Examples = {
  good: [{}, picture({})],
  bad: [picture({ credit: '' })],
}
