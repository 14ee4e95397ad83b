// An introduction to a quotation that ends without one: what was said is missing, or came loose.
import { defineMessages } from '#shared/i18n/languages.ts'
import type { Check, Examples } from '../check.ts'
import { paragraphs } from '../examples.ts'
import { bodyPassages, isRunningText } from '../passages.ts'
import {
  endsWithSaying,
  introducesQuotation,
  lastSentence,
  startsWithQuotation,
} from '../speech.ts'

export const check: Check = {
  rule: 'quotation-missing',
  level: 'warning',
  field: 'body',
  texts: defineMessages({
    en: {
      message: () => 'A sentence leads to a quotation, and none follows.',
      hint: 'Add the quotation, or end the sentence with a colon before it.',
    },
    de: {
      message: () => 'Ein Satz leitet ein Zitat ein, und keines folgt.',
      hint: 'Das Zitat ergänzen oder den Satz davor mit einem Doppelpunkt enden lassen.',
    },
  }),
  find({ article }) {
    const passages = bodyPassages(article.body)
    return passages.filter(isRunningText).flatMap(passage => {
      const next = passages[passages.indexOf(passage) + 1]
      const sentence = lastSentence(passage.text)
      // After a colon a list, a table or a quotation set apart may follow as well.
      const goesOn = next !== undefined && (next.isSet || startsWithQuotation(next.text))
      const isMissing = /:$/u.test(sentence)
        ? endsWithSaying(sentence) && !goesOn
        : /\.$/u.test(sentence) && introducesQuotation(sentence)
      return isMissing ? [{ quote: sentence }] : []
    })
  },
}

export const examples: Examples = {
  good: [
    paragraphs('Plate sagte:', '„Wir bleiben.“'),
    paragraphs('Die Sitzung endete mit den Worten des Bürgermeisters, die alle kannten.'),
    paragraphs('Drei Dinge ändern sich:', 'Der Bus fährt früher.'),
    paragraphs('The two stages are called:', 'The lock and the weir.'),
    paragraphs('Die Stimmen verteilen sich wie folgt:', 'Dafür waren 19.'),
    paragraphs('She was quoted as saying: “We stay.”'),
    paragraphs('Er begann mit den Worten „Wir bleiben“.'),
  ],
  bad: [
    paragraphs('Das Unternehmen zitierte Xi mit den Worten.', '„Wir müssen uns anstrengen.“'),
    paragraphs('Plate sagte:', 'Der Rat tagte am Montag.'),
    paragraphs('The agency quoted her as saying.'),
    paragraphs('Die Agentur zitierte ihn wie folgt.'),
    paragraphs('Xinhua quoted Xi as saying:'),
  ],
}
