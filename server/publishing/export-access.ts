// Who may fetch which format: the site's own pages are public; the other formats are when the site says so,
// else for those with a token or a session. Agency copy goes where its rights allow (rule X1).
import type { PageRequest } from '#server/http/pages.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import type { Edition } from '#shared/publishing/edition.ts'
import { type Format, formats } from '#shared/publishing/formats.ts'
import { rightsRefusal } from '#shared/stories/rights.ts'
import type { Tokens } from './tokens.ts'

export type Reader = 'public' | 'subscriber' | 'newsroom'

export interface AccessDeps {
  tokens: Tokens
  actorOf: (headers: Headers) => Promise<Actor | null>
  /** Whether every format is public, or only the pages. */
  areFormatsPublic: () => Promise<boolean>
  now: () => Date
}

type Asking = Pick<PageRequest, 'header' | 'headers'>

const publicFormats: readonly Format[] = ['html']

const bearerOf = ({ header }: Asking) =>
  /^Bearer +(\S+)$/i.exec(header('authorization') ?? '')?.[1] ?? null

export function createExportAccess({ tokens, actorOf, areFormatsPublic, now }: AccessDeps) {
  const isPublic = async (format: Format) =>
    publicFormats.includes(format) || (await areFormatsPublic())

  return {
    isPublic,
    /** Those that everybody may fetch, of what the rights to it allow. */
    publicFormats: async () => ((await areFormatsPublic()) ? formats : publicFormats),
    async readerOf(request: Asking, format: Format): Promise<Reader> {
      const token = bearerOf(request)
      if (token !== null) {
        await tokens.demand(token, format)
        return 'subscriber'
      }
      if (request.header('cookie') && (await actorOf(request.headers))) return 'newsroom'
      if (await isPublic(format)) return 'public'
      throw new AppError(
        'unauthenticated',
        'This format needs a token: Authorization: Bearer …. The newsroom gives them out.',
      )
    },
    /** Refuses what the rights of an edition do not allow; the newsroom itself may look at everything. */
    demandRights(edition: Edition, format: Format, reader: Reader) {
      if (reader === 'newsroom') return
      const use = publicFormats.includes(format) ? 'site' : 'formats'
      const refusal = rightsRefusal(edition, use, now().toISOString())
      if (refusal === 'not-for-this') {
        throw new AppError(
          'forbidden',
          'The rights to this text do not cover this format. Its page on the site may be read.',
        )
      }
      if (refusal !== null) {
        throw new AppError('gone', 'The rights to this text have ended, in every format.')
      }
    },
  }
}

export type ExportAccess = ReturnType<typeof createExportAccess>
