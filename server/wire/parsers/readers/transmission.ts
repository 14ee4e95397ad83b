// What the machines and desks of an agency print around a story: headers, initials with the time of
// sending, marks of urgency and of the end. Nothing of it is for readers.
import { oneOf } from '#shared/wire/words.ts'
import { every } from '../phrases/phrases.ts'

// "KD0147 4 rg 214 kd 0231": letters with a number, then short codes, two of them numbers.
const header = /^[A-Za-z]{1,5}-?\d{2,5}(?:\s+(?:[A-Za-z]{1,3}|\d{1,5})){2,8}$/
const wireMark = /^(?:ZCZC|NNNN|VVVVV?)(?:\s|$)/

export const isHeader = (text: string) =>
  text.length <= 60 &&
  (wireMark.test(text) || (header.test(text) && (text.match(/\s\d+(?=\s|$)/g) ?? []).length >= 2))

const urgent = new RegExp(
  `^[-+*!#\\s]*${oneOf(every(phrases => phrases.urgency))}[-+*!#:\\s]*$`,
  'iu',
)

/** "EIL" or "+++ URGENT +++" on a line of its own. */
export const isUrgency = (text: string) => text.length <= 40 && urgent.test(text)

export interface SignOff {
  /** The agency's code before the initials. */
  agency: string | null
  /** As printed: day, hours and minutes, month, year, as in "232247 Nov 26". */
  sent: string | null
}

const initials = /^[a-zäöü]{2,4}(?:\/[a-zäöü]{2,4}){1,5}$/
const stamped =
  /^(?:(?<agency>[a-zäöü]{2,5})\s+)?(?:[a-zäöü]{1,4}(?:\/[a-zäöü]{1,4})*\s+){1,4}(?:n\d\s+)?(?:[a-zäöü]{1,4}\s+)?(?<sent>(?<day>\d{2})(?<hour>\d{2})(?<minute>\d{2})\s+[A-Z][a-zä]{2}\s+\d{2})$/

// Codes without a time: only with a slash or a number among them are they no words.
const codes =
  /^(?=.*(?:\/|\sn\d))[a-zäöü]{2,5}(?:\s+(?:[a-zäöü]{1,4}(?:\/[a-zäöü]{1,4})*|n\d)){2,8}$/

/** "hr/ml/pcd", or "kd id/gv 232247 Nov 26"; null when it is anything else. */
export function readSignOff(text: string): SignOff | null {
  if (text.length > 60) return null
  if (initials.test(text) || codes.test(text)) return { agency: null, sent: null }
  const groups = stamped.exec(text)?.groups
  if (!groups?.sent) return null
  const isTime =
    Number(groups.day) <= 31 && Number(groups.hour) <= 23 && Number(groups.minute) <= 59
  return isTime ? { agency: groups.agency ?? null, sent: groups.sent } : null
}

const end = oneOf(every(phrases => phrases.endMarks))
const decoratedEnd = new RegExp(
  `^(?:\\(+\\s*${end}\\s*\\)+|[-–—#*/]+\\s*${end}\\s*[-–—#*/]+)$`,
  'iu',
)
const bareEnd = new RegExp(`^${end}[.:]?$`, 'iu')

/** "-30-" or "(mehr)"; without brackets or dashes only when nothing but the tail follows. */
export const isEndMark = (text: string, inTail: boolean) =>
  text.length <= 40 &&
  (decoratedEnd.test(text) || (inTail && !/\d/.test(text) && bareEnd.test(text)))

/** Three or more signs and no word: a dividing line. */
export const isSeparator = (text: string) =>
  text.length <= 200 && /^(?:[-–—=_*#+~.·•]\s*){3,}$/u.test(text)
