// Pictures are described for readers who do not see them, unless they only decorate.
import { defineMessages } from '#shared/i18n/languages.ts'
import { imagesIn } from '#shared/media/in-article.ts'
import type { Check, Examples } from '../check.ts'
import { picture } from '../examples.ts'
import { quoteOf } from '../pictures.ts'

export const check: Check = {
  rule: 'picture-alt',
  level: 'warning',
  field: 'body',
  texts: defineMessages({
    en: {
      message: () => 'A picture has no description.',
      hint: 'Describe what it shows, or mark it as decorative.',
    },
    de: {
      message: () => 'Ein Bild hat keine Beschreibung.',
      hint: 'Beschreiben, was es zeigt, oder es als schmückend kennzeichnen.',
    },
  }),
  find: ({ article }) =>
    imagesIn(article.body)
      .filter(({ attrs }) => !attrs.decorative && attrs.alt.trim() === '')
      .map(quoteOf),
}

export const examples: Examples = {
  good: [{}, picture({}), picture({ alt: '', decorative: true })],
  bad: [picture({ alt: ' ' })],
}
