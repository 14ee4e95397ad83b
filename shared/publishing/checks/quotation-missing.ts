// An introduction to a quotation that ends without one: what was said is missing, or came loose.
import { defineMessages } from '#shared/i18n/languages.ts'
import type { Check, Examples } from '../check.ts'
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

const body = (...texts: string[]) => ({
  article: {
    body: texts.map(text => ({
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text }],
    })),
  },
})

export const examples: Examples = {
  good: [
    body('Plate sagte:', '„Wir bleiben.“'),
    body('Die Sitzung endete mit den Worten des Bürgermeisters, die alle kannten.'),
    body('Drei Dinge ändern sich:', 'Der Bus fährt früher.'),
    body('She was quoted as saying: “We stay.”'),
    body('Er begann mit den Worten „Wir bleiben“.'),
  ],
  bad: [
    body('Das Unternehmen zitierte Xi mit den Worten.', '„Wir müssen uns anstrengen.“'),
    body('Plate sagte:', 'Der Rat tagte am Montag.'),
    body('The agency quoted her as saying.'),
    body('Xinhua quoted Xi as saying:'),
  ],
}
