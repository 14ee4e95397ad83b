// A number and its unit stay on one line: between them stands a no-break space (DIN 5008, ISO 80000-1).
import { defineMessages } from '#shared/i18n/languages.ts'
import type { Check, Examples, Found } from '../check.ts'
import { baseLanguage } from '../locale.ts'
import { excerpt, passagesOf } from '../passages.ts'

const longestNumber = 30

/** A number, the space that breaks, and a sign that is none of a word. */
const breaking = /(?<=\d) (?=[%‰°€$£])/gu
/** The same without any space, which German typography does not know. */
const missing = /(?<=\d)(?=[%‰](?!\p{L}|-))/gu

const noBreak = '\u00A0'

function gapsIn(text: string, language: string) {
  const gaps = [...text.matchAll(breaking)].map(({ index }) => ({ at: index, length: 1 }))
  if (baseLanguage(language) !== 'de') return gaps
  return [...gaps, ...[...text.matchAll(missing)].map(({ index }) => ({ at: index, length: 0 }))]
}

export const check: Check = {
  rule: 'percent-space',
  level: 'warning',
  field: 'body',
  texts: defineMessages({
    en: {
      message: ({ value }) => `Number and unit are not held together: “${value}”.`,
      hint: 'Put a no-break space between them.',
    },
    de: {
      message: ({ value }) => `Zahl und Einheit sind nicht fest verbunden: „${value}“.`,
      hint: 'Ein geschütztes Leerzeichen dazwischen setzen.',
    },
  }),
  find: ({ article }) =>
    passagesOf(article).flatMap(({ field, text }) =>
      gapsIn(text, article.language).map(({ at, length }): Found => {
        const quote = excerpt(text, at, length)
        const from = text.indexOf(quote, Math.max(0, at - quote.length))
        const by = quote.slice(0, at - from) + noBreak + quote.slice(at - from + length)
        const number = /[\d.,]+$/u.exec(text.slice(Math.max(0, at - longestNumber), at))?.[0] ?? ''
        const value = `${number}${text.slice(at, at + length)}${text[at + length] ?? ''}`
        return { field, quote, value, fix: { kind: 'replace', text: quote, by } }
      }),
    ),
}

const story = (language: string, standfirst: string) => ({ article: { language, standfirst } })

export const examples: Examples = {
  good: [
    story('de', 'Der Handel stieg um 31\u00A0% auf 123 Milliarden.'),
    story('en', 'Trade rose by 31% to 123 billion.'),
    story('de', 'Eine 100%ige Sache, ein 50%-Anteil.'),
    story('de', 'Es waren 31 Prozent.'),
  ],
  bad: [
    story('de', 'Der Handel stieg um 31 % auf 123 Milliarden.'),
    story('de', 'Der Handel stieg um 31% auf 123 Milliarden.'),
    story('en', 'It was 31 °C in the shade.'),
  ],
}
