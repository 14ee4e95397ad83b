// A picture in a story has a caption, unless it only decorates.
import { inlineText } from '#shared/article/text.ts'
import { defineMessages } from '#shared/i18n/languages.ts'
import { imagesIn } from '#shared/media/in-article.ts'
import type { Check, Examples } from '../check.ts'
import { picture } from '../examples.ts'
import { quoteOf } from '../pictures.ts'

export const check: Check = {
  rule: 'picture-caption',
  level: 'warning',
  field: 'body',
  texts: defineMessages({
    en: {
      message: () => 'A picture has no caption.',
      hint: 'Write what it shows, where and when.',
    },
    de: {
      message: () => 'Ein Bild hat keine Bildunterschrift.',
      hint: 'Schreiben, was es zeigt, wo und wann.',
    },
  }),
  find: ({ article }) =>
    imagesIn(article.body)
      .filter(({ attrs, content }) => !attrs.decorative && inlineText(content).trim() === '')
      .map(quoteOf),
}

export const examples: Examples = {
  good: [{}, picture({}), picture({ decorative: true }, '')],
  bad: [picture({}, ' ')],
}
