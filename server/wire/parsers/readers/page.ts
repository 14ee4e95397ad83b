// What a site, an agency or its lawyers print around a story: promotions, the site's own lines, its
// standards and rights, notes to editors, topics.
import { oneOf, wordEnd } from '#shared/wire/words.ts'
import { every } from '../phrases/phrases.ts'
import { isOneSentence } from '../sentences.ts'

const promotions = every(phrases => phrases.promotions)
const straplines = every(phrases => phrases.straplines)

/** Longer than any call to subscribe; a paragraph of prose may begin like one. */
const limit = 250

export const isPromotion = (text: string) =>
  text.length <= limit &&
  promotions.some(pattern => pattern.test(text)) &&
  isOneSentence(text) &&
  !/["„“”«»]/u.test(text)

export const isStrapline = (text: string) =>
  text.length <= 400 && straplines.some(pattern => pattern.test(text))

const standards = new RegExp(`^${oneOf(every(phrases => phrases.standards))}\\s*:\\s*\\S`, 'iu')

/** "Unsere Standards: …" */
export const isStandardsLine = (text: string) => text.length <= 400 && standards.test(text)

// The sign or the word, then a year or a name: "Copyright law" is neither.
const sign =
  /^(?:\([cC]\)|©|(?:Copyright|COPYRIGHT)(?!\p{L}))[\s:]*(?:(?:\([cC]\)|©|by)\s+)?(?=[\p{Lu}\d])/u
const phrase = oneOf(every(phrases => phrases.rights))
const reserved = new RegExp(phrase, 'iu')
const startsReserved = new RegExp(`^${phrase}`, 'iu')
const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/u

/** "(c) Küstendienst 2026. Alle Rechte vorbehalten." A bare "(c)" may be the third point of a list. */
export const isRightsLine = (text: string) =>
  text.length <= 500 &&
  (startsReserved.test(text) ||
    (sign.test(text) &&
      (year.test(text) || reserved.test(text) || (text.length <= 60 && !text.startsWith('(')))))

/** Who holds the rights; null when the line does not name anybody. */
export function rightsOwner(text: string): string | null {
  const [first = ''] = text.split(/[.,;|]\s|[.,;]$/u)
  const owner = first
    .replace(/^(?:\(c\)|©|copyright|by|\s|:)+/iu, '')
    .replace(year, '')
    .trim()
  return /\p{L}/u.test(owner) && owner.length <= 60 && !reserved.test(owner) ? owner : null
}

const editorNote = new RegExp(
  `^[(\\[*#\\s]{0,4}${oneOf(every(phrases => phrases.editorNotes))}\\s*[:–—-]`,
  'iu',
)

const revision = new RegExp(
  `^\\(${oneOf(every(phrases => phrases.revisions))}${wordEnd}[^()]*\\)$`,
  'iu',
)
const contacts = /^\(\([^()]*(?:\([^()]*\)[^()]*)*\)\)$/u

/** A note to editors, what is new in the copy, or an agency's contacts in double brackets. */
export const isEditorNote = (text: string) =>
  text.length <= 1000 &&
  (editorNote.test(text) || (text.length <= 150 && revision.test(text)) || contacts.test(text))

const internal = new RegExp(
  `^[([*#\\s]{0,4}(?:\\p{L}{2,5}-)?${oneOf(every(phrases => phrases.notForPublication))}\\s?[.:)\\]*]{0,3}$`,
  'iu',
)

/** A line of its own from which on nothing is for publication. */
export const opensInternalPart = (text: string) => text.length <= 150 && internal.test(text)

const slashed = /^\p{Lu}[\p{L}\p{N}-]{1,30}(?:\/\p{Lu}[\p{L}\p{N}-]{1,30})+\/?$/u
const labelled =
  /^(?:Themen?|Topics?|Keywords|Schlagwörter|Stichwörter|Mots-clés|Temas):\s*(?<list>\S.*)$/iu

/** "Verkehr/Kommunen", or a list after a label; null when it is anything else. */
export function readTopics(text: string): string[] | null {
  if (text.length > 200) return null
  if (slashed.test(text)) return text.split('/').filter(topic => topic !== '')
  const list = labelled.exec(text)?.groups?.list
  const topics = list?.split(/\s*[,;/]\s*/u).filter(topic => topic !== '') ?? []
  return topics.length > 0 && topics.every(topic => topic.length <= 40) ? topics : null
}

const domain = /^(?:www\.)?[\p{L}\p{N}-]{2,40}(?:\.[\p{L}\p{N}-]{2,20})+$/u

/** One word that may be the name of a site, or its address. */
export const isSiteName = (text: string) =>
  /^[\p{L}\p{N}.-]{2,40}$/u.test(text) && /\p{L}/u.test(text)
export const isSiteAddress = (text: string) => domain.test(text) && !text.endsWith('.')
