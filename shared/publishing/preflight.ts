// Preflight: every check there is, run on one article (rule E3). Pure: the browser runs it while one
// types, the server when it counts.
import type { Language } from '#shared/i18n/languages.ts'
import type { Check, Checked, Finding, Found } from './check.ts'
import { check as agencyInText } from './checks/agency-in-text.ts'
import { check as agencyWithoutRights } from './checks/agency-without-rights.ts'
import { check as attributionDoubled } from './checks/attribution-doubled.ts'
import { check as bodyEmpty } from './checks/body-empty.ts'
import { check as creditUnknown } from './checks/credit-unknown.ts'
import { check as datelineDate } from './checks/dateline-date.ts'
import { check as datelineWithoutPlace } from './checks/dateline-without-place.ts'
import { check as doubledWord } from './checks/doubled-word.ts'
import { check as embargo } from './checks/embargo.ts'
import { check as fieldLength } from './checks/field-length.ts'
import { check as fieldRequired } from './checks/field-required.ts'
import { check as foreignStandards } from './checks/foreign-standards.ts'
import { check as headlineMissing } from './checks/headline-missing.ts'
import { check as houseStyle } from './checks/house-style.ts'
import { check as keyPointBroken } from './checks/key-point-broken.ts'
import { check as keyPointLength } from './checks/key-point-length.ts'
import { check as keyPointRepeats } from './checks/key-point-repeats.ts'
import { check as keyPointsCount } from './checks/key-points-count.ts'
import { check as linkTarget } from './checks/link-target.ts'
import { check as lowerCaseStart } from './checks/lower-case-start.ts'
import { check as machineTranslation } from './checks/machine-translation.ts'
import { check as nameSpelling } from './checks/name-spelling.ts'
import { check as noByline } from './checks/no-byline.ts'
import { check as percentSpace } from './checks/percent-space.ts'
import { check as percentSum } from './checks/percent-sum.ts'
import { check as pictureAlt } from './checks/picture-alt.ts'
import { check as pictureCaption } from './checks/picture-caption.ts'
import { check as pictureCredit } from './checks/picture-credit.ts'
import { check as promotionLeft } from './checks/promotion-left.ts'
import { check as quotationMarks } from './checks/quotation-marks.ts'
import { check as quotationMissing } from './checks/quotation-missing.ts'
import { check as quotationUnattributed } from './checks/quotation-unattributed.ts'
import { check as relativeDate } from './checks/relative-date.ts'
import { check as rightsEnded } from './checks/rights-ended.ts'
import { check as spelling } from './checks/spelling.ts'
import { check as weekdayDate } from './checks/weekday-date.ts'
import { check as yearMissing } from './checks/year-missing.ts'

/** Errors first; within a level in the order in which a story is read. */
export const checks: readonly Check[] = [
  embargo,
  headlineMissing,
  bodyEmpty,
  fieldRequired,
  agencyWithoutRights,
  rightsEnded,
  machineTranslation,
  fieldLength,
  keyPointsCount,
  keyPointLength,
  keyPointBroken,
  keyPointRepeats,
  noByline,
  datelineWithoutPlace,
  datelineDate,
  weekdayDate,
  yearMissing,
  relativeDate,
  agencyInText,
  quotationMarks,
  quotationUnattributed,
  quotationMissing,
  attributionDoubled,
  lowerCaseStart,
  doubledWord,
  nameSpelling,
  houseStyle,
  spelling,
  percentSpace,
  percentSum,
  linkTarget,
  pictureAlt,
  pictureCaption,
  pictureCredit,
  promotionLeft,
  creditUnknown,
  foreignStandards,
]

function findingOf(
  { rule, level, field, texts }: Check,
  found: Found,
  language: Language,
): Finding {
  const { message, hint } = texts[language]
  const quote = found.quote === undefined ? {} : { quote: found.quote }
  const fix = found.fix === undefined ? {} : { fix: found.fix }
  const unknown = found.unknown === undefined ? {} : { unknown: found.unknown }
  return {
    level,
    rule,
    message: message(found),
    field: found.field ?? field,
    ...quote,
    hint: found.hint ?? hint,
    ...fix,
    ...unknown,
  }
}

/** What is wrong with the story, in `language`, errors first. */
export const preflight = (checked: Checked, language: Language): Finding[] =>
  checks.flatMap(check => check.find(checked).map(found => findingOf(check, found, language)))
