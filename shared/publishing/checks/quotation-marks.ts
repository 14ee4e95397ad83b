// Quotation marks: each that opens is closed, and a story uses one kind. Single ones are left alone, since
// an apostrophe looks the same.

import { defineMessages } from '#shared/i18n/languages.ts'
import type { Check, Examples, Found } from '../check.ts'
import { paragraphOf } from '../examples.ts'
import { baseLanguage } from '../locale.ts'
import { excerpt, type Passage, passagesOf } from '../passages.ts'

/** Pairs by language, the usual one first. German closes with the mark that opens in English. */
const pairs: Record<string, readonly (readonly [string, string])[]> = {
  de: [
    ['„', '“'],
    ['»', '«'],
    ['«', '»'],
  ],
  en: [['“', '”']],
  fr: [
    ['«', '»'],
    ['“', '”'],
  ],
  es: [
    ['«', '»'],
    ['“', '”'],
  ],
}
const straight = ['"', '"'] as const
const everyMark = /[„“”"«»]/gu

/** The first mark out of its turn; null when all are in pairs, or one is left open at the end. */
function misplaced(text: string, [opening, closing]: readonly [string, string]): number | null {
  let open: number | null = null
  for (const { 0: mark, index } of text.matchAll(everyMark)) {
    if (open === null && mark === opening) open = index
    else if (open !== null && mark === closing) open = null
    else return index
  }
  return null
}

/** Where the last quotation that is not closed opens. */
function leftOpen(text: string, [opening, closing]: readonly [string, string]): number | null {
  const marks = [...text.matchAll(everyMark)]
  const last = marks.at(-1)
  const isOpen = opening === closing ? marks.length % 2 === 1 : last?.[0] === opening
  return isOpen ? (last?.index ?? null) : null
}

function usedIn(passages: readonly Passage[], language: string) {
  const known = pairs[baseLanguage(language)] ?? Object.values(pairs).flat()
  const first = passages.flatMap(({ text }) => text.match(everyMark) ?? [])[0]
  return [...known, straight].find(([opening]) => opening === first) ?? known[0] ?? straight
}

export const check: Check = {
  rule: 'quotation-marks',
  level: 'warning',
  field: 'body',
  texts: defineMessages({
    en: {
      message: ({ value }): string =>
        value === 'open'
          ? 'A quotation is not closed.'
          : 'A quotation mark has no partner, or is of another kind.',
      hint: 'Give every quotation its two marks, of one kind in the whole story.',
    },
    de: {
      message: ({ value }): string =>
        value === 'open'
          ? 'Ein Zitat ist nicht geschlossen.'
          : 'Ein Anführungszeichen hat kein Gegenstück oder ist von anderer Art.',
      hint: 'Jedem Zitat seine beiden Zeichen geben, im ganzen Artikel von einer Art.',
    },
  }),
  find({ article }) {
    const passages = passagesOf(article)
    const pair = usedIn(passages, article.language)
    return passages.flatMap(({ field, text }, i): Found[] => {
      const at = misplaced(text, pair)
      if (at !== null) return [{ field, quote: excerpt(text, at, 1) }]
      const open = leftOpen(text, pair)
      // A quotation over paragraphs opens in each and closes in the last.
      const goesOn = passages[i + 1]?.text.trim().startsWith(pair[0]) ?? false
      return open === null || goesOn
        ? []
        : [{ field, quote: excerpt(text, open, 1), value: 'open' }]
    })
  },
}

const story = (language: string, ...texts: string[]) => ({
  article: {
    language,
    standfirst: '',
    body: texts.map(paragraphOf),
  },
})

export const examples: Examples = {
  good: [
    story('de', '„Wir bleiben“, sagte Plate. „Was sonst.“'),
    story('de', '„Das ist ‚unser‘ Schiff“, sagte sie.'),
    story('de-CH', '«Wir bleiben», sagte Plate.'),
    story('de', '»Wir bleiben«, sagte Plate.'),
    story('en', '“We stay,” said Plate. It’s theirs.', 'The ‘old’ ferry.'),
    story('en', '“We stay.', '“We always did,” said Plate.'),
    story('fr', '« Nous restons », a dit Plate.'),
    story('en', '"We stay," said Plate.'),
  ],
  bad: [
    story('de', '„Wir bleiben, sagte Plate.'),
    story('de', '„Wir bleiben”, sagte Plate.'),
    story('de', '„Wir bleiben“, sagte Plate.', 'Sie nennt ihn "Kapitän".'),
    story('en', '“We stay, said Plate.'),
    story('en', 'We stay,” said Plate.'),
    story('en', '"We stay, said Plate.'),
  ],
}
