// "SPERRFRIST: Dienstag, 24. November, 6.00 Uhr": no publication before. The moment is read only when
// the line gives year, date, time and zone, and none contradicts another; otherwise a person sets it.
import { findDate, type PrintedDate, weekdayFits } from '#shared/wire/dates.ts'
import type { ReasonCode } from '#shared/wire/reasons.ts'
import { oneOf, wordEnd, wordStart } from '#shared/wire/words.ts'
import { every } from '../phrases/phrases.ts'

export interface EmbargoRead {
  /** ISO, UTC; null when the line does not say for certain. */
  until: string | null
  /** Why `until` is null. */
  code: ReasonCode | null
}

/** Hours from UTC. Two readings of one name: the one that ends later. */
const zones: Record<string, number> = {
  GMT: 0,
  UTC: 0,
  Z: 0,
  BST: 1,
  MEZ: 1,
  CET: 1,
  MESZ: 2,
  CEST: 2,
  EDT: -4,
  EST: -5,
  PDT: -7,
  PST: -8,
}

const opener = oneOf(every(phrases => phrases.embargo))
const until = oneOf(every(phrases => phrases.until))
const opening = new RegExp(`^[*#(\\[\\s]{0,5}${opener}(?<sign>\\s*[:–—-])?\\s*(?<rest>.*)$`, 'iu')
const bareOpener = new RegExp(`^${opener}[:!]?$`, 'iu')
const indefinite = new RegExp(oneOf(every(phrases => phrases.indefinitely)), 'iu')
const zone = `(?<zone>${Object.keys(zones).join('|')})${wordEnd}`
const clock = new RegExp(
  `${wordStart}(?:(?<h1>\\d{1,2})[:.h](?<m1>\\d{2})|(?<h2>\\d{2})(?<m2>\\d{2})|(?<h3>\\d{1,2}))(?![\\d.:]\\d)` +
    `\\s*(?<half>[ap]\\.?m\\.?)?\\s*(?<unit>Uhr|hrs|hours|h)?\\s*\\(?(?:${zone})?(?<offset>[+-]\\d)?`,
  'giu',
)
const filler = new RegExp(
  `${wordStart}(?:${until}|um|at|on|am|le|el|de|del|à|a las|local time|Ortszeit|midnight|publication|release)${wordEnd}|[^\\p{L}\\p{N}]`,
  'giu',
)

interface Time {
  hours: number
  minutes: number
  zone: number | null
}

/** What an embargo line says; null when `text` is not one. */
export function readEmbargo(text: string): EmbargoRead | null {
  if (text.length > 250) return null
  const { sign, rest } = opening.exec(text)?.groups ?? {}
  if (rest === undefined) return null
  if (indefinite.test(rest)) return { until: null, code: 'embargo-unclear' }
  const dated = findDate(rest)
  const times = readTimes(dated?.rest ?? rest)
  if (!dated && times.found.length === 0) return null
  // "Embargo until March 4 divides ministers" is a headline: only the line's own words may be left.
  if (sign === undefined && times.rest.replace(filler, '') !== '') return null
  return resolve(dated?.date ?? null, times.found)
}

/** "EMBARGOED" and nothing else, loud: at the top of a copy it can mean only one thing. */
export const isBareEmbargo = (text: string) =>
  text.length <= 40 && text === text.toUpperCase() && bareOpener.test(text)

function readTimes(text: string): { found: Time[]; rest: string } {
  const found: Time[] = []
  const rest = text.replace(clock, (match, ...args) => {
    // The last argument of a replacer is the named groups, which the library's types do not know.
    const groups = args.at(-1) as Record<string, string | undefined>
    const time = timeOf(groups)
    if (!time) return match
    found.push(time)
    return ' '
  })
  return { found, rest }
}

function timeOf(groups: Record<string, string | undefined>): Time | null {
  const { h1, m1, h2, m2, h3, half, unit, zone, offset } = groups
  // A bare number, or one with a full stop, is a time only when something says so.
  const isMarked = half !== undefined || unit !== undefined || zone !== undefined
  if (!isMarked && (h1 === undefined || m1 === undefined)) return null
  let hours = Number(h1 ?? h2 ?? h3)
  const minutes = Number(m1 ?? m2 ?? 0)
  if (half) hours = (hours % 12) + (/^p/i.test(half) ? 12 : 0)
  if (hours > 23 || minutes > 59) return null
  const known = zone === undefined || offset !== undefined ? undefined : zones[zone.toUpperCase()]
  return { hours, minutes, zone: known ?? null }
}

function resolve(date: PrintedDate | null, times: Time[]): EmbargoRead {
  const [time] = times
  if (!date || !time || times.length > 1) return { until: null, code: 'embargo-unclear' }
  if (date.year === null) return { until: null, code: 'embargo-without-year' }
  if (!weekdayFits(date)) return { until: null, code: 'embargo-unclear' }
  if (time.zone === null) return { until: null, code: 'embargo-without-zone' }
  const { year, month, day } = date
  const moment = Date.UTC(year, month - 1, day, time.hours - time.zone, time.minutes)
  return { until: new Date(moment).toISOString(), code: null }
}
