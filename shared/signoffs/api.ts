// Sign-offs on the wire: a person's approval of one version, for one kind (rule R5).
import { z } from 'zod'
import { del, get, post } from '#shared/api/contract.ts'
import { Person } from '#shared/auth/api.ts'
import { Difference } from '#shared/publishing/api.ts'
import { StoryParams } from '#shared/stories/api.ts'
import { signOffKinds } from './kinds.ts'

export const SignOff = z.object({
  id: z.string(),
  kind: z.enum(signOffKinds),
  by: Person.nullable(),
  at: z.iso.datetime(),
  note: z.string().nullable(),
  /** The version that was signed off. */
  version: z.string(),
  /** How many changes the draft has had since. */
  changes: z.int(),
})
export type SignOff = z.infer<typeof SignOff>

/** How a story stands with one kind. `current` is the newest that was not withdrawn. */
export const SignOffState = z.object({
  kind: z.enum(signOffKinds),
  /** Whether the story's desk needs it. */
  isRequired: z.boolean(),
  /** Whether I belong to the desk that gives it. */
  isMine: z.boolean(),
  /** The desks that give it. */
  desks: z.array(z.string()),
  current: SignOff.nullable(),
})
export type SignOffState = z.infer<typeof SignOffState>

const SignOffParams = StoryParams.extend({ signOffId: z.string() })

export const signOffsApi = {
  list: get('/api/stories/:storyId/sign-offs', {
    summary: 'How the story stands with each kind of sign-off',
    params: StoryParams,
    reply: z.array(SignOffState),
  }),
  give: post('/api/stories/:storyId/sign-offs', {
    summary: 'Sign the draft off as it is now; keeps that version',
    params: StoryParams,
    body: z.strictObject({
      kind: z.enum(signOffKinds),
      note: z.string().trim().max(1000).optional(),
    }),
    status: 201,
    reply: z.array(SignOffState),
  }),
  changes: get('/api/stories/:storyId/sign-offs/:signOffId/changes', {
    summary: 'What the draft has that the signed version has not',
    params: SignOffParams,
    reply: z.array(Difference),
  }),
  withdraw: del('/api/stories/:storyId/sign-offs/:signOffId', {
    summary: 'Take a sign-off back',
    params: SignOffParams,
  }),
}
