// The public reader over HTTP: front page, topics, stories, its stylesheet and fonts.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Router } from 'express'
import { mountPage, type Page } from '#server/http/mount.ts'
import type { Editions } from '#server/publishing/editions.ts'
import { AppError } from '#shared/api/errors.ts'
import { formats, type Site } from '#shared/publishing/edition.ts'
import { editionsAbout, topicSlug, topicsOf } from '#shared/publishing/topics.ts'
import { rightsRefusal } from '#shared/stories/rights.ts'
import { fonts } from './fonts.ts'
import { renderFront } from './front.ts'
import { renderGone, renderNotFound } from './missing.ts'
import { renderStory } from './story.ts'

export interface ReaderDeps {
  editions: Editions
  site: Site
  /** The slug that a story has today which once had this one. */
  findNewSlug: (slug: string) => Promise<string | null>
  now: () => Date
}

const require = createRequire(import.meta.url)
const fileOf = (name: string) => readFileSync(require.resolve(name))

const page = (body: string, status = 200): Page => ({
  status,
  contentType: 'text/html',
  body,
  headers: { 'Cache-Control': 'public, max-age=0, must-revalidate' },
})

const isFont = (name: string): name is keyof typeof fonts => Object.hasOwn(fonts, name)
const forEver = { 'Cache-Control': 'public, max-age=31536000, immutable' }

export function mountReader(router: Router, { editions, site, findNewSlug, now }: ReaderDeps) {
  const css = readFileSync(new URL('./reader.css', import.meta.url), 'utf8')
  const icon = readFileSync(new URL('./icon.svg', import.meta.url), 'utf8')

  async function frame() {
    const live = await editions.listLive('site')
    return { live, site, topics: topicsOf(live, site.language), now: now().toISOString() }
  }

  mountPage(router, '/', async () => {
    const { live, ...rest } = await frame()
    return page(renderFront({ ...rest, current: null, editions: live }))
  })

  mountPage(router, '/topics/:topic', async ({ params }) => {
    const { live, ...rest } = await frame()
    const wanted = params.topic ?? ''
    const about = editionsAbout(live, wanted)
    if (about.length === 0) return page(renderNotFound(rest), 404)
    return page(renderFront({ ...rest, current: topicSlug(wanted), editions: about }))
  })

  mountPage(router, '/stories/:slug', async ({ params }) => {
    const slug = params.slug ?? ''
    const { live: _live, ...rest } = await frame()
    try {
      const edition = await editions.bySlug(slug)
      if (rightsRefusal(edition, 'site', rest.now) !== null) return page(renderGone(rest), 410)
      return page(renderStory({ ...rest, edition, formats }))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      if (error.code === 'gone') return page(renderGone(rest), 410)
      const today = await findNewSlug(slug)
      if (today === null) return page(renderNotFound(rest), 404)
      return { ...page('', 301), headers: { Location: `/stories/${today}` } }
    }
  })

  mountPage(router, '/reader.css', async () => ({
    contentType: 'text/css',
    body: css,
    headers: { 'Cache-Control': 'public, max-age=3600' },
  }))

  mountPage(router, '/fonts/:file', async ({ params }) => {
    const name = params.file ?? ''
    if (!isFont(name)) throw new AppError('not-found', 'There is no such font.')
    return { contentType: 'font/woff2', body: fileOf(fonts[name]), headers: forEver }
  })

  mountPage(router, '/favicon.ico', async () => ({
    contentType: 'image/svg+xml',
    body: icon,
    headers: forEver,
  }))
}

/** What is nowhere else, for people who followed a link: a page, not a problem document. */
export function readerFallback({ editions, site, now }: Omit<ReaderDeps, 'findNewSlug'>) {
  return async (): Promise<Page> => {
    const live = await editions.listLive('site')
    const topics = topicsOf(live, site.language)
    return page(renderNotFound({ site, topics, now: now().toISOString() }), 404)
  }
}
