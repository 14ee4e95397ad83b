// One person's name spelled two ways: the same first name, and family names that differ by a letter or two
// and are both long enough not to be two people. Endings of the genitive and the plural are none.
import { defineMessages } from '#shared/i18n/languages.ts'
import type { Check, Examples } from '../check.ts'
import { passagesOf } from '../passages.ts'

const shortest = 5
const fullName =
  /(?<![\p{L}\p{N}.-])(\p{Lu}[\p{Ll}]+)[ \u00A0](\p{Lu}[\p{L}’'-]{3,})(?![\p{L}\p{N}])/gu

/** "Putins", "Putin’s", "Meiers’". */
const bare = (name: string) => name.replace(/(?:[’']s|[’']|s)$/u, '')

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
    story('Anna Maier sprach', 'Hanna Maier schwieg'),
    story('Der Rat tagte', 'Der Rast folgte'),
    story('Jonte Berg sprach', 'Jonte Burg schwieg'),
    story('Enno Brakelmann sprach', 'Enno Ostergard schwieg'),
  ],
  bad: [
    story('Yuri Ushakov sprach', 'Yuri Ushakow schwieg'),
    story('Maria Schmidt sprach', 'Maria Schmitt schwieg'),
    story('Odile Marchand-Reese sprach', 'Odile Marchand-Rese schwieg'),
  ],
}
