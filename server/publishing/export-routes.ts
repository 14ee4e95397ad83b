// `/export/*`: the live edition in each format, and the feeds. Editions never change, so their tags are
// strong; older ones are for the newsroom only; what was withdrawn is gone in every format.
import type { Router } from 'express'
import { type MountDeps, mountPage, type Page, type PageRequest } from '#server/http/mount.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Edition, Rendition, Site } from '#shared/publishing/edition.ts'
import type { Editions } from './editions.ts'
import { exporters } from './exporters/exporter.ts'
import { feeds } from './feeds/feed.ts'

export interface ExportDeps extends MountDeps {
  editions: Editions
  site: Site
  /** The slug that a story has today which once had this one. */
  findNewSlug: (slug: string) => Promise<string | null>
}

const httpDate = (iso: string) => new Date(iso).toUTCString()

const page = ({ contentType, body }: Rendition, modified: string | undefined): Page => ({
  contentType,
  body,
  headers: {
    'Cache-Control': 'public, max-age=0, must-revalidate',
    'Access-Control-Allow-Origin': '*',
    ...(modified && { 'Last-Modified': httpDate(modified) }),
  },
})

const isFormat = (name: string): name is keyof typeof exporters => Object.hasOwn(exporters, name)
const isFeed = (name: string): name is keyof typeof feeds => Object.hasOwn(feeds, name)

export function mountExports(router: Router, { editions, site, findNewSlug, actorOf }: ExportDeps) {
  async function older(request: PageRequest): Promise<number | undefined> {
    const { edition } = request.query
    if (edition === undefined) return undefined
    if (!/^\d{1,9}$/.test(edition)) {
      throw new AppError('invalid', 'edition is a number.', {
        errors: [{ path: 'query.edition', message: 'is a number' }],
      })
    }
    if (await actorOf(request.headers)) return Number(edition)
    throw new AppError(
      'unauthenticated',
      'Older editions are for the newsroom. Sign in to read them.',
    )
  }

  async function find(slug: string, format: string, request: PageRequest): Promise<Edition | Page> {
    try {
      return await editions.bySlug(slug, await older(request))
    } catch (error) {
      const today = await findNewSlug(slug)
      if (!(error instanceof AppError && error.code === 'not-found') || today === null) throw error
      return {
        status: 301,
        headers: { Location: `/export/stories/${today}.${format}` },
        contentType: 'text/plain',
        body: '',
      }
    }
  }

  mountPage(router, '/export/stories/:file', async request => {
    const [, slug = '', format = ''] = /^([^.]+)\.(.+)$/.exec(request.params.file ?? '') ?? []
    if (!isFormat(format)) {
      throw new AppError(
        'not-found',
        `There is no such format. There are: ${Object.keys(exporters).join(', ')}.`,
      )
    }
    const found = await find(slug, format, request)
    if (!('storyId' in found)) return found
    return page(exporters[format](found, site), found.publishedAt)
  })

  mountPage(router, '/export/feeds/:file', async request => {
    const file = request.params.file ?? ''
    if (!isFeed(file)) {
      throw new AppError(
        'not-found',
        `There is no such feed. There are: ${Object.keys(feeds).join(', ')}.`,
      )
    }
    const { topic } = request.query
    const live = await editions.listLive('feeds')
    const rendition = feeds[file](live, site, {
      self: `${site.url}${request.path}${topic ? `?topic=${encodeURIComponent(topic)}` : ''}`,
      ...(topic && { topic }),
    })
    return page(
      rendition,
      live
        .map(edition => edition.publishedAt)
        .sort()
        .at(-1),
    )
  })
}
