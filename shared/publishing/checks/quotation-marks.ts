// Quotation marks: each that opens is closed, and a story uses one kind, the one that it uses most. Another kind
// of its language may stand inside a quotation. Single ones are left alone, since an apostrophe looks the same.
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
type Pair = readonly [string, string]
const straight: Pair = ['"', '"']
const everyMark = /[„“”"«»]/gu

/** Without the sign of inches. */
const countedMark = /[„“”«»]|(?<!\d)"/gu

/** A straight mark after a number is the sign of inches, unless it closes a quotation. */
const isInch = (mark: string, before: string | undefined, open: Pair | undefined) =>
  mark === '"' && /\d/u.test(before ?? '') && open?.[1] !== '"'

/** The first mark out of its turn, and where a quotation opens that is not closed; null for none. */
function faults(text: string, pair: Pair, inner: readonly Pair[]) {
  const open: { pair: Pair; at: number }[] = []
  for (const { 0: mark, index } of text.matchAll(everyMark)) {
    const last = open.at(-1)
    if (isInch(mark, text[index - 1], last?.pair)) continue
    const begun = last ? inner.find(([opening]) => opening === mark) : pair
    if (mark === last?.pair[1]) open.pop()
    else if (open.length < 2 && begun?.[0] === mark) open.push({ pair: begun, at: index })
    else return { misplaced: index, leftOpen: null }
  }
  const [outer, nested] = open
  return { misplaced: nested?.at ?? null, leftOpen: outer?.at ?? null }
}

const knownIn = (language: string): readonly Pair[] =>
  pairs[baseLanguage(language)] ?? Object.values(pairs).flat()

/** The pair whose opening mark is the most frequent; of two that are as frequent, the one that comes first. */
function usedMost(passages: readonly Passage[], known: readonly Pair[]): Pair {
  const marks = passages.flatMap(({ text }) => text.match(countedMark) ?? [])
  const weight = ([opening, closing]: Pair) =>
    marks.filter(mark => mark === opening).length / (opening === closing ? 2 : 1)
  const place = ([opening]: Pair) => marks.indexOf(opening)
  const used = [...known, straight].filter(pair => place(pair) !== -1)
  const [most] = used.toSorted((a, b) => weight(b) - weight(a) || place(a) - place(b))
  return most ?? known[0] ?? straight
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
    const known = knownIn(article.language)
    const pair = usedMost(passages, known)
    const inner = known.filter(other => other !== pair)
    return passages.flatMap(({ field, text }, i): Found[] => {
      const { misplaced, leftOpen } = faults(text, pair, inner)
      if (misplaced !== null) return [{ field, quote: excerpt(text, misplaced, 1) }]
      // A quotation over paragraphs opens in each and closes in the last.
      const next = passages.slice(i + 1).find(({ kind }) => kind !== 'crosshead')
      const goesOn = next?.text.trim().startsWith(pair[0]) ?? false
      return leftOpen === null || goesOn
        ? []
        : [{ field, quote: excerpt(text, leftOpen, 1), value: 'open' }]
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
    story('fr', '« Il a dit “oui” deux fois », a dit Plate.'),
    story('de', '„Er las ‚Emil‘ und »Momo«“, sagte sie.'),
    story('en', 'A 27" screen.', '“We stay,” said Plate of the 55" one.'),
    story('en', 'He called it "a 55" screen, and "new".'),
  ],
  bad: [
    story('de', '„Wir bleiben, sagte Plate.'),
    story('de', '„Wir bleiben”, sagte Plate.'),
    story('de', '„Wir bleiben“, sagte Plate.', 'Sie nennt ihn "Kapitän".'),
    story('de', 'Der "Rat" tagte.', '„Wir bleiben“, sagte Plate.', '„Was sonst“, sagte er.'),
    story('fr', '« Il a dit “oui deux fois », a dit Plate.'),
    story('en', '“We stay, said Plate.'),
    story('en', 'We stay,” said Plate.'),
    story('en', '"We stay, said Plate.'),
  ],
}
