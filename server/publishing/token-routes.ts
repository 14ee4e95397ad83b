// Tokens for exports over HTTP.
import type { Handlers } from '#server/http/mount.ts'
import { permit } from '#server/http/permit.ts'
import type { tokensApi } from '#shared/publishing/tokens.ts'
import type { Tokens } from './tokens.ts'

export const tokenRoutes = (tokens: Tokens): Handlers<typeof tokensApi> => ({
  tokens({ actor }) {
    permit(actor, 'exports.manage')
    return tokens.list()
  },
  addToken({ actor, body }) {
    permit(actor, 'exports.manage')
    return tokens.add(actor, body)
  },
  revokeToken({ actor, params }) {
    permit(actor, 'exports.manage')
    return tokens.revoke(actor, params.tokenId)
  },
})
