// "Von Imke Dorrwald, kd": the names above a story, what each is, and the agency they write for.
// Every part must be read; a line with anything else in it is not a byline.
import { oneOf, wordEnd, wordStart } from '#shared/wire/words.ts'
import { every } from '../phrases/phrases.ts'
import { singleSpaced } from '../sentences.ts'
import { isName, splitList } from './names.ts'

export interface BylineRead {
  people: { name: string; role: string }[]
  /** Codes such as "dpa" after the names. */
  agencies: string[]
}

const opener = new RegExp(
  `^${oneOf(every(phrases => phrases.bylineOpeners))}\\s*:?\\s+(?<rest>.+)$`,
  'iu',
)
const somewhere = /^(?<name>.+?)\s+(?<place>(?:in|à|en)\s+\p{Lu}.*)$/u
const jobWord = new RegExp(wordStart + oneOf(every(phrases => phrases.jobWords)) + wordEnd, 'iu')
const agencyCode = /^(?:[a-zäöü]{2,5}|[A-ZÄÖÜ]{2,5})$/u

/** What somebody is, rather than who: "Staff Reporter". */
export const isJob = (text: string) => text.length <= 60 && jobWord.test(text)

export function readByline(text: string): BylineRead | null {
  if (text.length > 200 || /^\p{Ll}/u.test(text)) return null
  const rest = opener.exec(bare(singleSpaced(text)))?.groups?.rest?.trim()
  if (rest === undefined) return null
  const people: BylineRead['people'] = []
  const agencies: string[] = []
  const items = splitList(rest)
  // "A, B" may be a name and what it belongs to; "A and B" and "A, B, C" are names.
  const isList = items.length > 2 || items.slice(1).some(item => item.before.trim() !== ',')
  for (const { text: item } of items) {
    const last = people.at(-1)
    const placed = somewhere.exec(item)?.groups
    if (placed?.name && placed.place && isName(placed.name)) {
      people.push({ name: placed.name, role: placed.place })
    } else if (isName(item) && (!last || (isList && !isJob(item)))) {
      people.push({ name: item, role: '' })
    } else if (!last) {
      return null
    } else if (agencyCode.test(item)) {
      agencies.push(item)
    } else if (isJob(item) || isName(item)) {
      last.role = last.role === '' ? item : `${last.role}, ${item}`
    } else {
      return null
    }
  }
  return people.length > 0 ? { people, agencies } : null
}

/** Without brackets around all of it. */
const bare = (text: string) => (/^\([^()]*\)$/.test(text) ? text.slice(1, -1).trim() : text)
