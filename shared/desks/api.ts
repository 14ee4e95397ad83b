// Desks on the wire: departments with members, which may give a sign-off and may need some.
import { z } from 'zod'
import { get, patch, post } from '#shared/api/contract.ts'
import { signOffKinds } from '#shared/signoffs/kinds.ts'
import { ownCopyPolicies } from './own-copy.ts'

const DeskName = z.string().trim().min(1).max(60)
const SignOffKind = z.enum(signOffKinds)

export const Desk = z.object({
  id: z.string(),
  name: z.string(),
  /** Ids of its people. */
  members: z.array(z.string()),
  /** The sign-off that its members give. */
  kind: SignOffKind.nullable(),
  /** The sign-offs without which its stories are not published. */
  signOffs: z.array(SignOffKind),
  /** Who gets its stories to review when nobody else has that part. */
  reviewer: z.string().nullable(),
  /** Whether somebody may publish what they wrote themselves. */
  ownCopy: z.enum(ownCopyPolicies),
})
export type Desk = z.infer<typeof Desk>

export const DeskChange = z.strictObject({
  name: DeskName.optional(),
  members: z.array(z.string()).max(500).optional(),
  kind: SignOffKind.nullable().optional(),
  signOffs: z.array(SignOffKind).optional(),
  reviewer: z.string().nullable().optional(),
  ownCopy: z.enum(ownCopyPolicies).optional(),
})
export type DeskChange = z.infer<typeof DeskChange>

export const desksApi = {
  list: get('/api/desks', {
    summary: 'The desks, with their members',
    reply: z.array(Desk),
  }),
  create: post('/api/desks', {
    summary: 'A new desk',
    body: z.strictObject({ name: DeskName }),
    status: 201,
    reply: Desk,
  }),
  update: patch('/api/desks/:deskId', {
    summary:
      'Change a desk: its name, members and reviewer, the sign-off it gives, those it needs, its rule for one’s own copy',
    params: z.object({ deskId: z.string() }),
    body: DeskChange,
    reply: Desk,
  }),
}
