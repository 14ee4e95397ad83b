// A line that is a date and nothing else: when the page was printed.
import { readDate } from '#shared/wire/dates.ts'
import { oneOf } from '#shared/wire/words.ts'
import { every } from '../phrases/phrases.ts'

const clock =
  '(?:\\s*[,–|-]?\\s*(?:um\\s+|at\\s+|à\\s+|a\\s+las\\s+)?\\d{1,2}[:.h]\\d{2}(?:\\s*(?:Uhr|[ap]\\.?m\\.?))?(?:\\s*[A-Z]{2,4})?)?'
const pageDate = new RegExp(
  `^(?:${oneOf(every(phrases => phrases.dateLabels))}\\s*:?\\s*)?(?<printed>[^:|]{6,45}?)${clock}$`,
  'iu',
)

/** Whether the line is a date and nothing else, but a label before it and a time after it. */
export function isDateLine(text: string) {
  if (text.length > 100) return false
  const printed = pageDate.exec(text)?.groups?.printed
  if (printed === undefined) return false
  return readDate(printed) !== null || /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(printed)
}
