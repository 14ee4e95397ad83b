// The shape of a language's phrases. Labels are literal and match in any case; where words between may
// vary there is a pattern, to be kept linear and anchored.
import type { CreditRole } from '#shared/article/vocabulary.ts'

export interface Phrases {
  /** "By" before names above the story. */
  bylineOpeners: readonly string[]
  /** Words that show that a part of a byline is what somebody is, not who. */
  jobWords: readonly string[]
  /** Small words inside names. */
  particles: readonly string[]
  and: readonly string[]
  /** Before a place, after names. */
  in: readonly string[]
  /** Between a role and names, in credits. */
  by: readonly string[]
  credits: Record<Exclude<CreditRole, 'unknown'>, readonly string[]>
  /** Before the title of another story. */
  related: readonly string[]
  /** The same, for words that are a label only with a colon. */
  relatedWithColon: readonly string[]
  promotions: readonly RegExp[]
  /** What sites say about themselves at the top of a page. */
  straplines: readonly RegExp[]
  standards: readonly string[]
  rights: readonly string[]
  embargo: readonly string[]
  until: readonly string[]
  indefinitely: readonly string[]
  /** Of a line with a date: what may stand before it. */
  dateLabels: readonly string[]
  /** A line for editors, before a colon. */
  editorNotes: readonly string[]
  /** The first word of a line in brackets that says what is new in the copy. */
  revisions: readonly string[]
  /** A line of its own, from which on everything is for editors. */
  notForPublication: readonly string[]
  /** Lines of their own. */
  urgency: readonly string[]
  endMarks: readonly string[]
}
