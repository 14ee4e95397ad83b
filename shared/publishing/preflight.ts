// Preflight: every check there is, run on one article (rule E3). Pure: the browser runs it while one
// types, the server when it counts.
import { counted, defineMessages, type Language } from '#shared/i18n/languages.ts'
import type { Check, Checked, Finding, Found } from './check.ts'
import { check as agencyWithoutRights } from './checks/agency-without-rights.ts'
import { check as bodyEmpty } from './checks/body-empty.ts'
import { check as datelineWithoutPlace } from './checks/dateline-without-place.ts'
import { check as embargo } from './checks/embargo.ts'
import { check as headlineMissing } from './checks/headline-missing.ts'
import { check as keyPointsCount } from './checks/key-points-count.ts'
import { check as noByline } from './checks/no-byline.ts'
import { check as promotionLeft } from './checks/promotion-left.ts'

/** Errors first; within a level in the order in which a story is read. */
export const checks: readonly Check[] = [
  embargo,
  headlineMissing,
  bodyEmpty,
  agencyWithoutRights,
  keyPointsCount,
  noByline,
  datelineWithoutPlace,
  promotionLeft,
]

function findingOf(
  { rule, level, field, texts }: Check,
  found: Found,
  language: Language,
): Finding {
  const { message, hint } = texts[language]
  const quote = found.quote === undefined ? {} : { quote: found.quote }
  return { level, rule, message: message(found), field, ...quote, hint }
}

/** What is wrong with the story, in `language`, errors first. */
export const preflight = (checked: Checked, language: Language): Finding[] =>
  checks.flatMap(check => check.find(checked).map(found => findingOf(check, found, language)))

const blockingTexts = defineMessages({
  en: {
    message: (count: number) =>
      `${counted(count, 'blocking comment is', 'blocking comments are')} open.`,
    hint: 'Resolve it, or have whoever raised it or a chief resolve it.',
  },
  de: {
    message: (count: number) =>
      count === 1
        ? '1 sperrender Kommentar ist offen.'
        : `${count} sperrende Kommentare sind offen.`,
    hint: 'Erledigen dürfen ihn, wer ihn geschrieben hat, und ein CvD.',
  },
})

/** What stops a story with `count` open blocking threads (rule R4); null without any. */
export function blockingFinding(count: number, language: Language): Finding | null {
  if (count === 0) return null
  const { message, hint } = blockingTexts[language]
  return {
    level: 'error',
    rule: 'blocking-threads',
    message: message(count),
    field: 'threads',
    hint,
  }
}
