// `/export/*`: the live edition in each format, and the feeds. What was made once is kept until something
// that is published changes; older editions are for the newsroom only; what was withdrawn is gone in every
// format.
import type { Router } from 'express'
import {
  corsHeaders,
  mountHeaders,
  mountPage,
  mountReadOnly,
  type Page,
  type PageRequest,
} from '#server/http/pages.ts'
import { createRepresentation, type Representation } from '#server/http/representation.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import type { Edition, Rendition, Site } from '#shared/publishing/edition.ts'
import { type Format, formats } from '#shared/publishing/formats.ts'
import type { Editions } from './editions.ts'
import type { ExportAccess, Reader } from './export-access.ts'
import { linkHeader, mediaTypes } from './export-negotiation.ts'
import { exporters } from './exporters/exporter.ts'
import { feeds } from './feeds/feed.ts'
import { feedFilters } from './feeds/selection.ts'

export interface ExportDeps {
  editions: Editions
  access: ExportAccess
  siteOf: () => Promise<Site>
  /** The slug that a story has today which once had this one. */
  findNewSlug: (slug: string) => Promise<string | null>
  actorOf: (headers: Headers) => Promise<Actor | null>
  now: () => Date
  /** What every answer of this newsroom carries. */
  headers: Readonly<Record<string, string>>
}

/** Answers that are kept ready, at most. */
const keptAtMost = 2000
/** Milliseconds that a feed may be old: what is recent in it moves on. */
const feedAge = 30_000

const httpDate = (iso: string) => new Date(iso).toUTCString()

interface Kept {
  edition: Edition | null
  representation: Representation
  at: number
}

const isFormat = (name: string): name is Format => formats.some(format => format === name)
const isFeed = (name: string): name is keyof typeof feeds => Object.hasOwn(feeds, name)

export function mountExports(router: Router, deps: ExportDeps) {
  const { editions, access, siteOf, findNewSlug, actorOf, now } = deps
  const always = { ...deps.headers, ...corsHeaders }
  const kept = new Map<string, Promise<Kept>>()
  let revision = editions.revision()

  /** The answer under `key`, made once until anything published changes. */
  async function keep(key: string, age: number, make: () => Promise<Kept>): Promise<Kept> {
    if (editions.revision() !== revision || kept.size > keptAtMost) {
      kept.clear()
      revision = editions.revision()
    }
    const known = await kept.get(key)
    if (known && now().getTime() - known.at < age) return known
    const made = make()
    kept.set(key, made)
    // What fails is not kept, and asked for again.
    made.catch(() => kept.delete(key))
    return made
  }

  const keptOf = async (
    edition: Edition | null,
    { contentType, body }: Rendition,
    modified: string | undefined,
    headers: Record<string, string> = {},
  ): Promise<Kept> => ({
    edition,
    representation: await createRepresentation(body, contentType, {
      ...always,
      'Cache-Control': 'public, max-age=0, must-revalidate',
      ...(modified && { 'Last-Modified': httpDate(modified) }),
      ...headers,
    }),
    at: now().getTime(),
  })

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

  async function exportOf(slug: string, format: Format, reader: Reader, number?: number) {
    const edition = await editions.bySlug(slug, number)
    const [site, ...offered] = await Promise.all([
      siteOf(),
      ...formats.map(async name => ((await access.isPublic(name)) ? [name] : [])),
    ])
    // What is meant for subscribers alone stays with them.
    const told = reader === 'public' ? { ...edition, subscriberNote: null } : edition
    return keptOf(edition, exporters[format](told, site), edition.publishedAt, {
      Link: linkHeader(site, edition.slug, format, offered.flat()),
      ...(reader !== 'public' && { 'Cache-Control': 'private, no-cache' }),
    })
  }

  async function answer(slug: string, format: Format, request: PageRequest): Promise<Page> {
    const reader = await access.readerOf(request, format)
    const number = await older(request)
    try {
      const { edition, representation } =
        number === undefined
          ? await keep(`${slug} ${format} ${reader}`, Number.POSITIVE_INFINITY, () =>
              exportOf(slug, format, reader),
            )
          : await exportOf(slug, format, reader, number)
      if (edition) access.demandRights(edition, format, reader)
      return { representation }
    } catch (error) {
      const today =
        error instanceof AppError && error.code === 'not-found' ? await findNewSlug(slug) : null
      if (today === null) throw error
      return {
        status: 301,
        headers: { ...always, Location: `/export/stories/${today}.${format}` },
        contentType: 'text/plain',
        body: '',
      }
    }
  }

  mountReadOnly(router, '/export', always)

  mountPage(router, '/export/stories/:file', async request => {
    const file = request.params.file ?? ''
    const [, slug = file, ending] = /^([^.]+)\.(.+)$/.exec(file) ?? []
    if (ending !== undefined) {
      if (isFormat(ending)) return answer(slug, ending, request)
      throw new AppError('not-found', `There is no such format. There are: ${formats.join(', ')}.`)
    }
    const type = request.accepts(mediaTypes.map(([name]) => name))
    const format = mediaTypes.find(([name]) => name === type)?.[1]
    if (format === undefined) {
      throw new AppError(
        'not-acceptable',
        `There is no such format. There are: ${mediaTypes.map(([name]) => name).join(', ')}.`,
      )
    }
    const page = await answer(slug, format, request)
    return {
      ...page,
      headers: {
        ...page.headers,
        Vary: 'Accept',
        ...('representation' in page && {
          'Content-Location': `/export/stories/${slug}.${format}`,
        }),
      },
    }
  })

  mountPage(router, '/export/feeds/:file', async request => {
    const file = request.params.file ?? ''
    if (!isFeed(file)) {
      throw new AppError(
        'not-found',
        `There is no such feed. There are: ${Object.keys(feeds).join(', ')}.`,
      )
    }
    const wanted = Object.fromEntries(
      feedFilters.flatMap(filter => {
        const value = request.query[filter]
        return value === undefined || value === '' ? [] : [[filter, value]]
      }),
    )
    const query = new URLSearchParams(wanted).toString()
    const { representation } = await keep(`${file}?${query}`, feedAge, async () => {
      const [site, live] = await Promise.all([siteOf(), editions.listLive('feeds')])
      const rendition = feeds[file](live, site, {
        self: `${site.url}/export/feeds/${file}${query && `?${query.replaceAll('+', '%20')}`}`,
        now: now().toISOString(),
        ...wanted,
      })
      const newest = live
        .map(edition => edition.publishedAt)
        .sort()
        .at(-1)
      return keptOf(null, rendition, newest)
    })
    return { representation }
  })

  mountHeaders(router, '/export', always)
}
