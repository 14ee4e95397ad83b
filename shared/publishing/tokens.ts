// Tokens of those who fetch exports: what each may fetch, when it was used, taking it back.
import { z } from 'zod'
import { del, get, post } from '#shared/api/contract.ts'
import { formats } from './formats.ts'

/** `hint` is the end of the token, to tell it from others; the whole is shown once. */
export const ExportToken = z.object({
  id: z.string(),
  name: z.string(),
  hint: z.string(),
  scopes: z.array(z.enum(formats)),
  createdAt: z.iso.datetime(),
  usedAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
})
export type ExportToken = z.infer<typeof ExportToken>

export const NewExportToken = z.strictObject({
  name: z.string().trim().min(1, 'says who it is for').max(100),
  scopes: z.array(z.enum(formats)).min(1, 'names at least one format'),
})
export type NewExportToken = z.infer<typeof NewExportToken>

export const tokensApi = {
  tokens: get('/api/export-tokens', {
    summary: 'The tokens for exports, without themselves',
    reply: z.array(ExportToken),
  }),
  addToken: post('/api/export-tokens', {
    summary: 'A new token for exports; it is in this answer and nowhere else',
    body: NewExportToken,
    status: 201,
    reply: z.object({ token: z.string(), record: ExportToken }),
  }),
  revokeToken: del('/api/export-tokens/:tokenId', {
    summary: 'Take a token back, at once and for ever',
    params: z.object({ tokenId: z.string() }),
    reply: ExportToken,
  }),
}
