// House style on the wire: the newsroom's terms, a trial of one against published stories, and what each
// desk asks of its stories.
import { z } from 'zod'
import { del, get, patch, post } from '#shared/api/contract.ts'
import { Person } from '#shared/auth/api.ts'
import { demandedFields, lengthRange, measuredFields } from './desk-demands.ts'
import { termKinds } from './terms.ts'

const Words = z.string().trim().min(1, 'the words it is about').max(100)
const Note = z.string().trim().max(300)

const rule = {
  kind: z.enum(termKinds),
  term: Words,
  use: Words.nullable(),
  /** A language without region, as stories have it. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'a language such as de or en')
    .nullable(),
}

/** `note` tells writers why; `live` when the checks use it. */
export const HouseTerm = z.object({
  id: z.string(),
  ...rule,
  note: z.string(),
  live: z.boolean(),
  by: Person.nullable(),
  at: z.iso.datetime(),
})
export type HouseTerm = z.infer<typeof HouseTerm>

export const NewHouseTerm = z
  .strictObject({ ...rule, note: Note.default(''), live: z.boolean().default(false) })
  .refine(({ kind, use }) => kind !== 'instead' || use !== null, {
    path: ['use'],
    message: 'what to write instead',
  })
export type NewHouseTerm = z.infer<typeof NewHouseTerm>

export const HouseTermChange = z.strictObject({ ...rule, note: Note, live: z.boolean() }).partial()
export type HouseTermChange = z.infer<typeof HouseTermChange>

/** What the rule would have found in the newest published stories. */
export const HouseTermTrial = z.object({
  /** How many stories were looked through. */
  stories: z.int(),
  found: z.array(
    z.object({ storyId: z.string(), headline: z.string(), field: z.string(), quote: z.string() }),
  ),
  /** How often altogether; `found` has the first ones. */
  total: z.int(),
})
export type HouseTermTrial = z.infer<typeof HouseTermTrial>

/** What a desk asks of its stories; lengths in characters. */
export const DeskDemands = z.strictObject({
  required: z.array(z.enum(demandedFields)),
  longest: z.partialRecord(
    z.enum(measuredFields),
    z.int().min(lengthRange.least).max(lengthRange.most),
  ),
})
export type DeskDemands = z.infer<typeof DeskDemands>

const TermParams = z.object({ termId: z.string() })

export const houseStyleApi = {
  terms: get('/api/house-style', {
    summary: 'The house style: terms to write in one way, or never',
    reply: z.array(HouseTerm),
  }),
  addTerm: post('/api/house-style', {
    summary: 'Add a term to the house style',
    body: NewHouseTerm,
    status: 201,
    reply: HouseTerm,
  }),
  tryTerm: post('/api/house-style/trial', {
    summary: 'What a rule would have found in published stories',
    body: NewHouseTerm,
    reply: HouseTermTrial,
  }),
  changeTerm: patch('/api/house-style/:termId', {
    summary: 'Change a term, or let the checks use it',
    params: TermParams,
    body: HouseTermChange,
    reply: HouseTerm,
  }),
  removeTerm: del('/api/house-style/:termId', {
    summary: 'Remove a term',
    params: TermParams,
  }),
  demands: get('/api/desk-demands', {
    summary: 'What each desk asks of its stories, by the desk’s id',
    reply: z.record(z.string(), DeskDemands),
  }),
  setDemands: patch('/api/desks/:deskId/demands', {
    summary: 'Set which fields a desk requires, and how long they may be',
    params: z.object({ deskId: z.string() }),
    body: DeskDemands,
    reply: DeskDemands,
  }),
}
