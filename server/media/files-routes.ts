// `/media/:id/:file`: renditions, for everybody while a live edition shows them, else for the newsroom
// alone; and the original, which is for the newsroom always. What is not public does not exist for readers.
import type { Router } from 'express'
import { type MountDeps, mountPage, type Page, type PageRequest } from '#server/http/mount.ts'
import { AppError } from '#shared/api/errors.ts'
import { renditionFormats, renditionTypes } from '#shared/media/renditions.ts'
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
    if (!isPublic && !(await actorOf(headers))) throw missing()
    const bytes = await media.rendition(id, Number(width), format)
    if (!bytes) throw missing()
    return {
      contentType: renditionTypes[format],
      body: bytes,
      headers: isPublic ? forEverybody : forTheNewsroom,
    }
  }

  async function original({ params, headers }: PageRequest): Promise<Page> {
    if (!(await actorOf(headers))) {
      throw new AppError('unauthenticated', 'Originals are for the newsroom. Sign in to have them.')
    }
    const { bytes, type, filename } = await media.original(params.id ?? '')
    return {
      contentType: type,
      body: bytes,
      headers: { ...forTheNewsroom, 'Content-Disposition': attachment(filename || 'picture') },
    }
  }

  mountPage(router, '/media/:id/original', original)
  mountPage(router, '/media/:id/:file', rendition)
}
