// A sentence that starts in lower case after a full stop: something was cut, or put together wrongly.
// Abbreviations, and names that are written small, are none.
import { defineMessages } from '#shared/i18n/languages.ts'
import type { Check, Examples } from '../check.ts'
import { excerpt, isRunningText, passagesOf } from '../passages.ts'

/** Abbreviations with four letters or more; shorter words before a full stop are not looked at. */
const abbreviations = new Set([
  ...[
    'evtl',
    'inkl',
    'exkl',
    'einschl',
    'ausschl',
    'verh',
    'gegr',
    'hrsg',
    'prof',
    'dipl',
    'mill',
    'stck',
  ],
  ...[
    'approx',
    'dept',
    'govt',
    'vols',
    'figs',
    'corp',
    'bros',
    'capt',
    'sens',
    'reps',
    'sept',
    'assn',
  ],
  ...[
    'janv',
    'févr',
    'juil',
    'env',
    'boul',
    'avda',
    'aprox',
    'dept',
    'univ',
    'insb',
    'bspw',
    'sogen',
  ],
])
const writtenSmall =
  /^(?:dpa|dm|afp|epd|kna|apa|sda|taz|kicker|adidas|thyssenkrupp|lululemon|de|von|van|www|http)/u

const seam = /(?<!\p{L})(\p{L}{4,})\.[ \u00A0]+(\p{Ll}[\p{L}’'-]*)/gu

/** File names, commands, addresses: `apt-get`, `o=Debian`, `page2`. */
const isCode = (rest: string) => /^[^\s,;:!?]*[-=_\d/.][\p{L}\d=]/u.test(rest)

const isSeam = (before: string, after: string) =>
  !abbreviations.has(before.toLowerCase()) && !writtenSmall.test(after) && !/\p{Lu}/u.test(after)

export const check: Check = {
  rule: 'lower-case-start',
  level: 'warning',
  field: 'body',
  texts: defineMessages({
    en: {
      message: ({ value }) => `A sentence starts in lower case: “${value}”.`,
      hint: 'Look whether words are missing before it.',
    },
    de: {
      message: ({ value }) => `Ein Satz beginnt klein: „${value}“.`,
      hint: 'Prüfen, ob davor Wörter fehlen.',
    },
  }),
  find: ({ article }) =>
    passagesOf(article)
      .filter(passage => passage.field === 'standfirst' || isRunningText(passage))
      .flatMap(({ field, text }) =>
        [...text.matchAll(seam)].flatMap(({ 0: seamText, 1: before = '', 2: after = '', index }) =>
          isSeam(before, after) && !isCode(text.slice(index + seamText.length - after.length))
            ? [{ field, quote: excerpt(text, index, seamText.length), value: after }]
            : [],
        ),
      ),
}

const standfirst = (text: string) => ({ article: { standfirst: text } })

export const examples: Examples = {
  good: [
    'Am 15. dieses Monats tagt der Rat.',
    'Das kostet ca. zwei Millionen, evtl. mehr.',
    'Die Meldung kam am Montag. dpa berichtete zuerst.',
    'They moved. iPhones were sold at once.',
    'Wendhafen behält die Fähre. Der Rat stimmte zu.',
    'She called the dept. several times.',
    'Siehe wendhafen.example und so weiter.',
    'Run it once again. apt-get tells more.',
  ].map(standfirst),
  bad: [
    'Das sagte die Regierung. sagte die Nachrichtenagentur.',
    'The council voted. and then it went home.',
    'Le conseil a voté. puis il est parti.',
  ].map(standfirst),
}
