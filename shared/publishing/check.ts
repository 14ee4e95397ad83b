// What a check of preflight is: a rule with a name, a level and its texts, that looks at an article and
// what is known of its story, and finds what is wrong. Pure, so that it runs while one types.
import { z } from 'zod'
import type { Article } from '#shared/article/article.ts'
import type { DeskDemands } from '#shared/house-style/desk-demands.ts'
import type { StyleRule } from '#shared/house-style/terms.ts'
import type { Messages } from '#shared/i18n/languages.ts'
import type { Spelling } from '#shared/spelling/dictionary.ts'
import type { Embargo } from '#shared/stories/api.ts'
import type { Rights } from '#shared/stories/rights.ts'

export const levels = ['error', 'warning'] as const

/**
 * What mends a finding for certain, in one click: other words for the ones in question, which stand once
 * in the field, or a paragraph taken out.
 */
export const Fix = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('replace'), text: z.string(), by: z.string() }),
  z.object({ kind: z.literal('remove'), text: z.string() }),
])
export type Fix = z.infer<typeof Fix>

/** `field` is where to jump to; `quote` the words in question. */
export const Finding = z.object({
  level: z.enum(levels),
  rule: z.string(),
  message: z.string(),
  field: z.string(),
  quote: z.string().optional(),
  hint: z.string().optional(),
  fix: Fix.optional(),
  /** The thread that it is about. */
  thread: z.string().optional(),
  /** The word that no dictionary knows; it can be added to the newsroom's. */
  unknown: z.string().optional(),
})
export type Finding = z.infer<typeof Finding>

/** `note` tells writers why. */
export type HouseRule = StyleRule & { note: string }

/** What is checked. `now` is an ISO time in UTC: checks know no clock. `siteName` is the newsroom's own. */
export interface Checked {
  article: Article
  rights: Rights | null
  embargo: Embargo | null
  siteName: string
  /** The newsroom's own rules of wording, those that are live. */
  houseStyle: readonly HouseRule[]
  /** What the story's desk asks for. */
  demands: DeskDemands
  spelling: Spelling
  now: string
}

/** One thing found: the words in question, what the texts need to say it, and how to mend it. */
export interface Found {
  /** Where it is, when it is not where the check says. */
  field?: string
  quote?: string
  value?: string | number
  /** What should be in its place. */
  instead?: string
  /** Known words like it, when it is not certain which. */
  suggestions?: readonly string[]
  /** A word that no dictionary knows. */
  unknown?: string
  /** What to do, when it is not what the check always says. */
  hint?: string
  fix?: Fix
}

export interface Check {
  rule: string
  level: (typeof levels)[number]
  field: string
  texts: Messages<{ message: (found: Found) => string; hint: string }>
  find: (checked: Checked) => Found[]
}

/** A clean story with these parts changed. */
export interface Example extends Partial<Omit<Checked, 'article'>> {
  article?: Partial<Article>
}

/** What a check must leave alone, and what it must find; each check's file has its own. */
export interface Examples {
  good: readonly Example[]
  bad: readonly Example[]
}
