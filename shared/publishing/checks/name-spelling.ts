// One person's name spelled two ways: the same first name, and family names that differ by a letter or two
// and are both long enough not to be two people. Endings are none (Korea, Korean; Bank, Banken), nor is a pair
// that opens with a word that no name begins with (Die Verwendung, Die Verbindung).
import { defineMessages } from '#shared/i18n/languages.ts'
import type { Check, Examples } from '../check.ts'
import { passagesOf } from '../passages.ts'

const shortest = 5
const fullName =
  /(?<![\p{L}\p{N}.-])(\p{Lu}[\p{Ll}]+)[ \u00A0](\p{Lu}[\p{L}’'-]{3,})(?![\p{L}\p{N}])/gu

/** Articles, pronouns and whatever else begins a sentence before a noun, in the languages of agencies. */
const openers = new Set(
  [
    'der die das den dem des ein eine einen einem einer eines kein keine keinen keiner dieser diese dieses diesen',
    'jeder jede jedes jene alle viele einige mehrere manche welche beide sein seine seinen ihr ihre ihren ihrer unser',
    'unsere mein meine dein euer und oder aber auch als am an auf aus außer bei bis durch für gegen hinter im in',
    'laut mit nach neben nicht nur ob ohne seit sobald sondern statt trotz über um unter vom von vor während wegen',
    'weil wenn wie wo zu zum zur zwei drei vier fünf neue neuer neues alte ersten erste zweite',
    'the a an this that these those his her its their our my your no some any each every both all most many several',
    'and or but as at by for from if in into of on per to under until when where while with without two three four',
    'new old first second former',
    'le la les un une des du de au aux ce cet cette ces son sa ses leur leurs notre nos votre et ou mais dans pour',
    'sur par avec sans selon deux trois nouveau nouvelle premier première',
    'el los las una unos unas del al este esta estos estas su sus nuestro y o pero en para por con sin según dos tres',
  ].flatMap(line => line.split(' ')),
)

/** "Putins", "Putin’s", "Meiers’". */
const bare = (name: string) => name.replace(/(?:[’']s|s?[’']|s)$/u, '')

/** What turns a word into another form of itself, or into its people. */
const ending =
  /^(?:e|en|er|ern|ers|es|n|ns|s|em|in|innen|an|ans|ian|ians|ese|ish|isch|ische[mnrs]?)$/u

function isInflected(one: string, other: string) {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return long.startsWith(short) && ending.test(long.slice(short.length))
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

function isOnePerson(a: string, b: string) {
  const [one, other] = [bare(a).toLowerCase(), bare(b).toLowerCase()]
  if (one === other || Math.min(one.length, other.length) < shortest) return false
  if (isInflected(one, other)) return false
  return distance(one, other) <= (Math.min(one.length, other.length) >= 8 ? 2 : 1)
}

export const check: Check = {
  rule: 'name-spelling',
  level: 'warning',
  field: 'body',
  texts: defineMessages({
    en: {
      message: ({ value }) => `A name is spelled two ways: ${value}.`,
      hint: 'Look which is right, and use that one.',
    },
    de: {
      message: ({ value }) => `Ein Name ist auf zwei Arten geschrieben: ${value}.`,
      hint: 'Prüfen, welche richtig ist, und nur diese verwenden.',
    },
  }),
  find({ article }) {
    const spellings = new Map<string, Map<string, string>>()
    for (const { field, text } of passagesOf(article)) {
      for (const [, first = '', last = ''] of text.matchAll(fullName)) {
        if (openers.has(first.toLowerCase())) continue
        const lasts = spellings.get(first) ?? new Map<string, string>()
        spellings.set(first, lasts)
        if (!lasts.has(last)) lasts.set(last, field)
      }
    }
    return [...spellings].flatMap(([first, lasts]) => {
      const names = [...lasts]
      return names.flatMap(([other, field], i) =>
        names
          .slice(0, i)
          .filter(([one]) => isOnePerson(one, other))
          .slice(0, 1)
          .map(([one]) => ({
            field,
            quote: `${first} ${other}`,
            value: `${first} ${one}, ${first} ${other}`,
          })),
      )
    })
  },
}

const story = (...keyPoints: string[]) => ({ article: { keyPoints } })

export const examples: Examples = {
  good: [
    story('Juri Uschakow sprach', 'Juri Uschakows Rede war kurz'),
    story(
      'Die Direktive gilt',
      'Die Direktiven gelten',
      'Die Verwendung folgt',
      'Die Verbindung hält',
    ),
    story('North Korea fired', 'North Korean troops moved', 'Both North Koreas spoke'),
    story('Deutsche Bank half', 'Deutsche Banken halfen'),
    story('Douglas Edwards wrote', 'Douglas Edwards’ book'),
    story('Anna Maier sprach', 'Hanna Maier schwieg'),
    story('Der Rat tagte', 'Der Rast folgte'),
    story('Jonte Berg sprach', 'Jonte Burg schwieg'),
    story('Enno Brakelmann sprach', 'Enno Ostergard schwieg'),
  ],
  bad: [
    story('Yuri Ushakov sprach', 'Yuri Ushakow schwieg'),
    story('Maria Schmidt sprach', 'Maria Schmitt schwieg'),
    story('Maria Schmid sprach', 'Maria Schmidt schwieg'),
    story('Odile Marchand-Reese sprach', 'Odile Marchand-Rese schwieg'),
  ],
}
