// Two attributions after one quotation ("…”, said the minister. said the agency"): one of them was left
// over when the sentence was put together.
import { defineMessages } from '#shared/i18n/languages.ts'
import type { Check, Examples } from '../check.ts'
import { paragraphs } from '../examples.ts'
import { excerpt, isRunningText, passagesOf } from '../passages.ts'

/** Forms that follow a quotation directly. */
const said =
  '(?:sagten?|erklärten?|betonten?|meinten?|schrieb(?:en)?|said|says|told|dijo|afirmó|a déclaré|a dit)'
const twice = new RegExp(
  String.raw`[“”"»«],?\s+${said}(?!\p{L})[^“”"»«„.!?]{0,120}[.,]\s+${said}(?!\p{L})`,
  'gu',
)

export const check: Check = {
  rule: 'attribution-doubled',
  level: 'warning',
  field: 'body',
  texts: defineMessages({
    en: {
      message: () => 'A quotation has two attributions.',
      hint: 'Keep the one that is right.',
    },
    de: {
      message: () => 'Ein Zitat ist zweimal zugeschrieben.',
      hint: 'Nur die richtige Zuschreibung behalten.',
    },
  }),
  find: ({ article }) =>
    passagesOf(article)
      .filter(isRunningText)
      .flatMap(({ field, text }) =>
        [...text.matchAll(twice)].map(({ 0: words, index }) => ({
          field,
          quote: excerpt(text, index, words.length),
        })),
      ),
}

export const examples: Examples = {
  good: [
    '„Wir bleiben“, sagte Plate. Sagte sie es ernst? Niemand weiß es.',
    '„Wir bleiben“, sagte Plate. „Was sonst“, sagte ihr Bruder.',
    '“We stay,” said Plate, who told the council so in May.',
    '“We stay,” said Plate. She said nothing else.',
  ].map(text => paragraphs(text)),
  bad: [
    '„Es bleibt dabei“, sagte die Regierung. sagte die Nachrichtenagentur Xinhua.',
    '“We stay,” said Plate, said her brother.',
    '„Wir bleiben“, erklärte der Sprecher, sagte Plate.',
  ].map(text => paragraphs(text)),
}
