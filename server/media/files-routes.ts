// `/media/:id/:file`: renditions, for everybody while a live edition shows them, else for those of the
// newsroom who may see the picture, and for a guest of a story that it belongs to; and the original, which
// is for the newsroom always. What somebody may not see does not exist for them, but what readers had
// and was withdrawn is gone, with the reason (rule E4).
import type { Router } from 'express'
import type { MountDeps } from '#server/http/mount.ts'
import { mountPage, type Page, type PageRequest } from '#server/http/pages.ts'
import { AppError } from '#shared/api/errors.ts'
import { renditionFormats, renditionTypes } from '#shared/media/renditions.ts'
import { isGuest } from '#shared/permissions/roles.ts'
import type { MediaService } from './service.ts'

export interface MediaFilesDeps extends MountDeps {
  media: MediaService
}

// What is at an address never changes. Shared caches ask again after an hour, so that a withdrawal
// reaches whoever has not seen the picture yet.
const forEverybody = {
  'Cache-Control': 'public, max-age=31536000, s-maxage=3600, immutable',
  'Access-Control-Allow-Origin': '*',
}
const forTheNewsroom = { 'Cache-Control': 'private, max-age=3600' }
/** Browsers ask each time, so that a restriction holds from now on. */
const forSome = { 'Cache-Control': 'private, no-cache' }

const missing = () => new AppError('not-found', 'There is no such picture.')

/** A file's name in a header (RFC 6266, RFC 8187). */
const attachment = (name: string) =>
  `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`

export function mountMediaFiles(router: Router, { media, actorOf }: MediaFilesDeps) {
  async function rendition({ params, headers }: PageRequest): Promise<Page> {
    const { id = '', file = '' } = params
    const [, width, ending] = /^(\d{1,5})\.(\w+)$/.exec(file) ?? []
    const format = renditionFormats.find(name => name === ending)
    if (width === undefined || format === undefined) throw missing()
    const isPublic = await media.isPublic(id)
    const sight = isPublic ? 'shared' : await sightOf(headers, id)
    const bytes = sight !== 'none' && (await media.rendition(id, Number(width), format))
    if (!bytes) throw sight === 'none' ? await refusal(id) : missing()
    return {
      contentType: renditionTypes[format],
      body: bytes,
      headers: isPublic ? forEverybody : sight === 'shared' ? forTheNewsroom : forSome,
    }
  }

  async function refusal(id: string) {
    const withdrawal = await media.findWithdrawal(id)
    return withdrawal
      ? new AppError('gone', 'The story of this picture was withdrawn.', withdrawal)
      : missing()
  }

  async function sightOf(headers: Headers, id: string) {
    const actor = await actorOf(headers)
    return actor ? media.sight(actor, id) : 'none'
  }

  async function original({ params, headers }: PageRequest): Promise<Page> {
    const actor = await actorOf(headers)
    if (!actor || isGuest(actor)) {
      throw new AppError('unauthenticated', 'Originals are for the newsroom. Sign in to have them.')
    }
    const { bytes, type, filename } = await media.original(actor, params.id ?? '')
    return {
      contentType: type,
      body: bytes,
      headers: { ...forSome, 'Content-Disposition': attachment(filename || 'picture') },
    }
  }

  mountPage(router, '/media/:id/original', original)
  mountPage(router, '/media/:id/:file', rendition)
}
