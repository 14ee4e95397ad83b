// Desks on the wire: departments with members, which may give a sign-off and may need some.
import { z } from 'zod'
import { get, patch, post } from '#shared/api/contract.ts'
import { signOffKinds } from '#shared/signoffs/kinds.ts'

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
})
export type Desk = z.infer<typeof Desk>

export const DeskChange = z.strictObject({
  name: DeskName.optional(),
  members: z.array(z.string()).max(500).optional(),
  kind: SignOffKind.nullable().optional(),
  signOffs: z.array(SignOffKind).optional(),
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
    summary: 'Change a desk: its name, its members, the sign-off it gives, those it needs',
    params: z.object({ deskId: z.string() }),
    body: DeskChange,
    reply: Desk,
  }),
}
