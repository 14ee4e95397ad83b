// A paragraph that is nothing but a quotation, and nobody near it says who spoke. A quotation that goes on
// over paragraphs, and one that the sentence before leads to with a colon, are attributed.
import { defineMessages } from '#shared/i18n/languages.ts'
import type { Check, Examples } from '../check.ts'
import { paragraphs } from '../examples.ts'
import { bodyPassages, excerpt, isRunningText, type Passage } from '../passages.ts'
import { hasAttribution, introducesQuotation, isWhollyQuoted, verbOfSaying } from '../speech.ts'

/** Whether the passage before leaves no doubt about who speaks next. */
const leadsTo = (before: Passage | undefined) =>
  before !== undefined &&
  (/:\s*$/u.test(before.text) || hasAttribution(before.text)) &&
  !(introducesQuotation(before.text) && /\.\s*$/u.test(before.text))

export const check: Check = {
  rule: 'quotation-unattributed',
  level: 'warning',
  field: 'body',
  texts: defineMessages({
    en: {
      message: () => 'A paragraph is only a quotation, and nobody is named as speaking.',
      hint: 'Say whose words these are.',
    },
    de: {
      message: () =>
        'Ein Absatz besteht nur aus einem Zitat, und niemand ist als Sprecher genannt.',
      hint: 'Dazuschreiben, wer das gesagt hat.',
    },
  }),
  find({ article }) {
    const passages = bodyPassages(article.body).filter(
      passage =>
        passage.text.trim() !== '' && (isRunningText(passage) || passage.kind === 'crosshead'),
    )
    let isGoingOn = false
    return passages.flatMap((passage, i) => {
      const isQuoted = isRunningText(passage) && isWhollyQuoted(passage.text)
      // A speaker who is named once goes on speaking.
      const isAttributed = isGoingOn || leadsTo(passages[i - 1]) || toldBy(passages[i + 1])
      isGoingOn = isQuoted && isAttributed
      return isQuoted && !isAttributed ? [{ quote: excerpt(passage.text.trim(), 0, 60) }] : []
    })
  },
}

/** "That is what Plate said": who spoke may also be told right after. */
const pointsBack =
  /^(?:das|dies|diese worte|so|mit diesen worten|that|this|those|these words|with these words|c['’]est|así|eso)(?!\p{L})/iu
const firstSentence = (text: string) => text.split(/(?<=[.!?])\s/u)[0] ?? ''

const saidIt = new RegExp(`${verbOfSaying} (?:it|this|that|so|das|dies|es)(?!\\p{L})`, 'iu')

const isToldBy = (sentence: string) =>
  saidIt.test(sentence) || (pointsBack.test(sentence) && hasAttribution(sentence))

const toldBy = (after: Passage | undefined) =>
  after !== undefined && isToldBy(firstSentence(after.text.trim()))

export const examples: Examples = {
  good: [
    paragraphs('„Wir bleiben“, sagte Plate.', '„Was sonst.“'),
    paragraphs('Am Kai stand Plate:', '„Wir bleiben.“'),
    paragraphs('“We stay,” the book concludes.', '“It is ours.”', '“It always was.”'),
    paragraphs('The council met on Monday.', '“We stay.”', 'Plate said it twice.'),
    paragraphs('„Wir löschen das Licht“ steht an der Tür, „auch das ist Löschen“.'),
    paragraphs('“We stay.” The sign hangs over the door.'),
    paragraphs('“We stay.”', 'That is what Plate told the council.'),
  ],
  bad: [
    paragraphs('Der Rat tagte am Montag.', '„Wir bleiben.“', 'Danach ging er auseinander.'),
    paragraphs('Die Agentur zitierte Xi mit den Worten.', '„Wir müssen uns mehr anstrengen.“'),
    paragraphs('“We stay, whatever the council decides.”'),
    paragraphs('„Wir bleiben.“', 'Kranführer Plate sagte, er verstehe die Sorgen.'),
  ],
}
