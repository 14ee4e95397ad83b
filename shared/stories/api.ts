// Stories on the wire: the list, one story, its draft as an article, its history.
import { z } from 'zod'
import { get, patch, post } from '#shared/api/contract.ts'
import { Article, LanguageTag } from '#shared/article/article.ts'
import { Person } from '#shared/auth/api.ts'
import { Assignment, FinalRead } from '#shared/planning/api.ts'
import { taskKinds } from '#shared/planning/vocabulary.ts'
import { draftStates, publicStates } from '#shared/workflow/transitions.ts'
import { NewCopy } from './copies.ts'
import { places } from './place.ts'
import { NewRights, Rights, Terms } from './rights.ts'
import { Schedule } from './schedule.ts'
import { storySorts } from './sort.ts'

export const StoryParams = z.object({ storyId: z.string() })

export const Slug = z
  .string()
  .max(80)
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'small letters, digits and single hyphens, such as chain-ferry-stays',
  )

/** No publication before `until`; without it, not before a chief lifts it. `text` as it came. */
export const Embargo = z.object({ until: z.iso.datetime().nullable(), text: z.string().nullable() })
export type Embargo = z.infer<typeof Embargo>

/** What the list tells of a story's plan. `wanted` are the kinds of its open tasks. */
export const PlanLine = z.object({
  assignees: z.array(Assignment),
  wanted: z.array(z.enum(taskKinds)),
  finalRead: FinalRead.nullable(),
  /** The draft has changed since whoever asks looked at it last. */
  isNews: z.boolean(),
})
export type PlanLine = z.infer<typeof PlanLine>

/** A story without its draft. `changedSince` is true when the draft is ahead of the live edition. */
export const Story = z.object({
  id: z.string(),
  slug: z.string(),
  headline: z.string(),
  language: LanguageTag,
  desk: z.string().nullable(),
  state: z.enum(draftStates),
  live: z.enum(publicStates),
  edition: z.object({ number: z.int(), at: z.iso.datetime() }).nullable(),
  changedSince: z.boolean(),
  words: z.int(),
  targetWords: z.int().nullable(),
  deadline: z.iso.datetime().nullable(),
  urgency: z.int().nullable(),
  plan: PlanLine,
  /** Where the words of a search stand. */
  snippet: z.string().nullable(),
  threads: z.object({ open: z.int(), blocking: z.int() }),
  checks: z.object({ errors: z.int(), warnings: z.int() }),
  present: z.array(Person),
  rights: Rights.nullable(),
  embargo: Embargo.nullable(),
  /** Open only to the people named on it, and to chiefs and administrators (rule W2). */
  restricted: z.boolean(),
  /** True for a form that stories begin with; it is not in the ordinary list and never published. */
  template: z.boolean(),
  /** The draft that corrects this story's live edition, while one is open (rule E6). */
  correction: z.object({ id: z.string(), edition: z.int() }).nullable(),
  /** What this draft corrects; it is in no list, and goes out as an edition of that story. */
  corrects: z.object({ storyId: z.string(), edition: z.int() }).nullable(),
  /** What goes out later, or was to and is held (rule E3). */
  schedule: Schedule.nullable(),
  epoch: z.string(),
  createdBy: Person.nullable(),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
})
export type Story = z.infer<typeof Story>

export const StoryFilter = z.object({
  place: z.enum(places).optional(),
  desk: z.string().optional(),
  language: LanguageTag.optional(),
  search: z.string().trim().max(200).optional(),
  /** A person's id, or `me`: stories that they have a part in. */
  assignee: z.string().max(100).optional(),
  /** This urgent, or more: 1 to 9. */
  urgency: z.coerce.number().int().min(1).max(9).optional(),
  /** Only stories whose deadline has passed and that are not published. */
  overdue: z.stringbool().optional(),
  /** Only stories that changed since whoever asks looked at them last. */
  news: z.stringbool().optional(),
  sort: z.enum(storySorts).optional(),
  /** By place first, in the order of the newsroom's list. */
  grouped: z.stringbool().optional(),
  /** The templates instead of the stories. */
  template: z.stringbool().optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})
export type StoryFilter = z.infer<typeof StoryFilter>

export const StoryPage = z.object({
  stories: z.array(Story),
  /** How many stories there are in each place, under the same filters but `place`. */
  counts: z.record(z.enum(places), z.int()),
  next: z.string().nullable(),
})
export type StoryPage = z.infer<typeof StoryPage>

export const NewStory = z.strictObject({
  headline: z.string().trim().max(500).optional(),
  language: LanguageTag.optional(),
  desk: z.string().max(100).nullable().optional(),
  from: NewCopy.optional(),
})
export type NewStory = z.infer<typeof NewStory>

export const StoryChange = z.strictObject({
  slug: Slug.optional(),
  desk: z.string().max(100).nullable().optional(),
  /** A text is the terms alone. */
  rights: z.union([Terms, NewRights]).nullable().optional(),
  embargo: Embargo.nullable().optional(),
  /** Why the embargo changes, for the record. */
  why: z.string().trim().max(2000).optional(),
  template: z.boolean().optional(),
})
export type StoryChange = z.infer<typeof StoryChange>

/** One entry of a story's audit trail. */
export const HistoryEntry = z.object({
  at: z.iso.datetime(),
  by: Person.nullable(),
  action: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  note: z.string().nullable(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

export const storiesApi = {
  list: get('/api/stories', {
    summary: 'The list of stories',
    query: StoryFilter,
    reply: StoryPage,
  }),
  create: post('/api/stories', {
    summary: 'A new story',
    body: NewStory,
    status: 201,
    reply: Story,
  }),
  get: get('/api/stories/:storyId', {
    summary: 'One story',
    params: StoryParams,
    reply: Story,
    guest: true,
  }),
  update: patch('/api/stories/:storyId', {
    summary: 'Change what is kept outside the draft: slug, desk, rights, embargo',
    params: StoryParams,
    body: StoryChange,
    reply: Story,
  }),
  article: get('/api/stories/:storyId/article', {
    summary: 'The draft as article JSON, now',
    params: StoryParams,
    reply: Article,
  }),
  history: get('/api/stories/:storyId/history', {
    summary: 'The audit trail, newest first',
    params: StoryParams,
    reply: z.array(HistoryEntry),
  }),
}
