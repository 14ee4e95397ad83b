// Shares of one whole, in one sentence, that add up to more than all of it.
import { defineMessages } from '#shared/i18n/languages.ts'
import type { Check, Examples } from '../check.ts'
import { passagesOf } from '../passages.ts'

/** Words that say that the numbers are parts of one thing. */
const parts =
  /(?<!\p{L})(?:davon|verteilen sich|der befragten|der stimmen|der wähler|der rest|die übrigen|of respondents|of those|of the vote|the rest|the remaining|des suffrages|le reste|de los votos|el resto)(?!\p{L})/iu
const percentage =
  /(?<!\d)(\d+(?:[.,]\d+)?)[ \u00A0\u202F]?(?:%|Prozent|percent|per cent|pour cent|por ciento)/giu
/** What rounding may add. */
const tolerance = 1.5

const sentences = (text: string) => text.split(/(?<=\p{L}[.!?])\s+/u)

export const check: Check = {
  rule: 'percent-sum',
  level: 'warning',
  field: 'body',
  texts: defineMessages({
    en: {
      message: ({ value }) => `The shares in a sentence add up to ${value}%.`,
      hint: 'Look at the numbers again.',
    },
    de: {
      message: ({ value }) => `Die Anteile in einem Satz ergeben zusammen ${value}\u00A0%.`,
      hint: 'Die Zahlen noch einmal prüfen.',
    },
  }),
  find: ({ article }) =>
    passagesOf(article).flatMap(({ field, text }) =>
      sentences(text).flatMap(sentence => {
        const shares = [...sentence.matchAll(percentage)].map(([, share = '']) =>
          Number(share.replace(',', '.')),
        )
        const sum = shares.reduce((a, b) => a + b, 0)
        const isTooMuch = shares.length >= 3 && parts.test(sentence) && sum > 100 + tolerance
        return isTooMuch
          ? [{ field, quote: sentence.trim(), value: Math.round(sum * 10) / 10 }]
          : []
      }),
    ),
}

const standfirst = (text: string) => ({ article: { standfirst: text } })

export const examples: Examples = {
  good: [
    standfirst('Der Umsatz stieg um 31 Prozent, 52 Prozent und 80 Prozent.'),
    standfirst(
      '40 Prozent der Befragten sind dafür, 35 Prozent dagegen, 25 Prozent unentschieden.',
    ),
    standfirst('60 Prozent der Befragten sind dafür, 55 Prozent waren es im Mai.'),
  ],
  bad: [
    standfirst(
      '50 Prozent der Befragten sind dafür, 35 Prozent dagegen, 25 Prozent unentschieden.',
    ),
    standfirst('Of those, 61% voted yes, 38% no, and the rest, 12%, stayed at home.'),
  ],
}
