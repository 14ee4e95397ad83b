// The public reader over HTTP: front page, topics, authors, stories, archive, search, the choice of topics.
import type { Router } from 'express'
import type { Contributors } from '#server/contributors/service.ts'
import { mountForm, mountPage, type Page } from '#server/http/pages.ts'
import type { Editions } from '#server/publishing/editions.ts'
import type { Look } from '#server/site/look.ts'
import { AppError } from '#shared/api/errors.ts'
import { authorName, authorSlug, editionsBy } from '#shared/publishing/authors.ts'
import type { Edition } from '#shared/publishing/edition.ts'
import type { Format } from '#shared/publishing/formats.ts'
import { relatedTo } from '#shared/publishing/related.ts'
import { dayKey } from '#shared/publishing/times.ts'
import { editionsAbout, topicSlug, topicsOf } from '#shared/publishing/topics.ts'
import { arranged } from '#shared/reader/arranged.ts'
import { rightsRefusal } from '#shared/stories/rights.ts'
import { renderArchive } from './archive.ts'
import { type Portrait, renderAuthor } from './author.ts'
import { mountFiles } from './files.ts'
import { renderFront } from './front.ts'
import type { FrontOrders } from './front-order.ts'
import { renderEnded, renderGone, renderNotFound } from './missing.ts'
import type { Search } from './search.ts'
import { renderSearch } from './search-page.ts'
import { renderStory } from './story.ts'
import { choiceCookie, chosenTopics, renderChoice } from './topic-choice.ts'

export interface ReaderDeps {
  editions: Editions
  look: Look
  search: Search
  frontOrder: FrontOrders
  contributors: Pick<Contributors, 'findBySlug'>
  /** How a picture of a profile looks; null when it is gone. */
  findPortrait: (mediaId: string) => Promise<Portrait | null>
  /** The slug that a story has today which once had this one. */
  findNewSlug: (slug: string) => Promise<string | null>
  /** Those that everybody may fetch. */
  publicFormats: () => Promise<readonly Format[]>
  now: () => Date
}

/** Topics to choose from, at most; the row at the top has fewer. */
const choiceLength = 40
const dayMilliseconds = 24 * 60 * 60 * 1000

const page = (body: string, status = 200): Page => ({
  status,
  contentType: 'text/html',
  body,
  headers: { 'Cache-Control': 'public, max-age=0, must-revalidate' },
})

const redirect = (path: string, status = 301, headers: Record<string, string> = {}) => ({
  contentType: 'text/plain',
  body: '',
  status,
  headers: { Location: path, 'Cache-Control': 'no-cache', ...headers },
})

/** What every page is told. */
export async function readFrame({
  editions,
  look,
  now,
}: Pick<ReaderDeps, 'editions' | 'look' | 'now'>) {
  const [live, site, settings] = await Promise.all([
    editions.listLive('site'),
    look.site(),
    look.get(),
  ])
  const frame = {
    site,
    look: settings,
    topics: topicsOf(live, site.language),
    now: now().toISOString(),
  }
  return { live, frame }
}

/** The front page of somebody who has chosen topics: what is about any of them. */
function chosenFrom(live: readonly Edition[], slugs: readonly string[]) {
  const about = new Set(slugs.flatMap(slug => editionsAbout(live, slug)))
  return live.filter(edition => about.has(edition))
}

/** What readers are told of a withdrawal. */
const reasonIn = ({ details }: AppError) =>
  typeof details.reason === 'string' && details.reason !== '' ? details.reason : null

export function mountReader(router: Router, deps: ReaderDeps) {
  const {
    editions,
    look,
    search,
    frontOrder,
    contributors,
    findPortrait,
    findNewSlug,
    publicFormats,
  } = deps
  const read = () => readFrame(deps)
  mountFiles(router, look)

  mountPage(router, '/', async ({ headers }) => {
    const { live, frame } = await read()
    const all = arranged(live, await frontOrder.get(), frame.now)
    const offered = topicsOf(live, frame.site.language, choiceLength)
    const chosen = offered.filter(({ slug }) => chosenTopics(headers.get('cookie')).includes(slug))
    const choice = chosen.length > 0 && {
      chosen: chosen.map(({ name }) => name),
      editions: chosenFrom(
        all,
        chosen.map(({ slug }) => slug),
      ),
    }
    const body = renderFront({ ...frame, current: null, editions: all, ...choice })
    return { ...page(body), headers: { 'Cache-Control': 'private, no-cache', Vary: 'Cookie' } }
  })

  mountPage(router, '/choice', async ({ headers }) => {
    const { live, frame } = await read()
    const topics = topicsOf(live, frame.site.language, choiceLength)
    const body = renderChoice({ ...frame, topics }, chosenTopics(headers.get('cookie')))
    return { ...page(body), headers: { 'Cache-Control': 'private, no-cache' } }
  })

  mountForm(router, '/choice', async ({ fields }) => {
    const isHttps = (await look.site()).url.startsWith('https:')
    const slugs = (fields.topic ?? []).map(topicSlug).filter(slug => slug !== '')
    return redirect('/', 303, { 'Set-Cookie': choiceCookie(slugs, isHttps) })
  })

  mountPage(router, '/topics/:topic', async ({ params }) => {
    const { live, frame } = await read()
    const wanted = params.topic ?? ''
    const about = editionsAbout(live, wanted)
    if (about.length === 0) return page(renderNotFound(frame), 404)
    return page(renderFront({ ...frame, current: topicSlug(wanted), editions: about }))
  })

  mountPage(router, '/authors/:author', async ({ params }) => {
    const { live, frame } = await read()
    const slug = authorSlug(params.author ?? '')
    const profile = await contributors.findBySlug(slug)
    if (profile && profile.slug !== slug)
      return redirect(`/authors/${encodeURIComponent(profile.slug)}`)
    const theirs = editionsBy(live, slug, frame.site)
    const name = profile?.name ?? authorName(live, slug, frame.site)
    // An archived profile is there for those who come from a story.
    const isGone = theirs.length === 0 && (profile?.archived ?? true)
    if (name === null || isGone) return page(renderNotFound(frame), 404)
    const portrait = profile?.pictureId ? await findPortrait(profile.pictureId) : null
    return page(renderAuthor({ ...frame, slug, name, profile, portrait, editions: theirs }))
  })

  mountPage(router, '/stories/:slug', async ({ params }) => {
    const slug = params.slug ?? ''
    const { live, frame } = await read()
    try {
      const edition = await editions.bySlug(slug)
      if (rightsRefusal(edition, 'site', frame.now) !== null) return page(renderEnded(frame), 410)
      const related = relatedTo(edition, live)
      return page(renderStory({ ...frame, edition, formats: await publicFormats(), related }))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      if (error.code === 'gone') return page(renderGone(frame, reasonIn(error)), 410)
      const today = await findNewSlug(slug)
      return today === null ? page(renderNotFound(frame), 404) : redirect(`/stories/${today}`)
    }
  })

  mountPage(router, '/search', async ({ query }) => {
    const { frame } = await read()
    const wanted = (query.q ?? '').trim().slice(0, 200)
    const found = wanted === '' ? [] : await search.find(wanted)
    return page(renderSearch({ ...frame, query: wanted, editions: found }))
  })

  mountPage(router, '/archive{/:period}', async ({ params }) => {
    const { frame } = await read()
    const period = params.period ?? null
    if (period === null) {
      const times = await editions.listTimes()
      return page(renderArchive({ ...frame, period, times, editions: [] }))
    }
    const start = Date.parse(period.length === 7 ? `${period}-01T00:00Z` : `${period}T00:00Z`)
    // A day that there is not becomes another one.
    const isDay = !Number.isNaN(start) && new Date(start).toISOString().startsWith(period)
    if (!/^\d{4}-\d{2}(-\d{2})?$/.test(period) || !isDay) {
      return page(renderNotFound(frame), 404)
    }
    // Wide enough for every time zone; what is another day there is left out.
    const days = period.length === 7 ? 31 : 1
    const around = await editions.listBetween(
      new Date(start - dayMilliseconds).toISOString(),
      new Date(start + (days + 1) * dayMilliseconds).toISOString(),
    )
    const found = around.filter(edition =>
      dayKey(edition.firstPublishedAt, frame.site.timeZone).startsWith(period),
    )
    return page(renderArchive({ ...frame, period, times: [], editions: found }))
  })

  mountPage(router, '/robots.txt', async () => ({
    contentType: 'text/plain',
    body: `User-agent: *\nDisallow: /newsroom\nDisallow: /api\nDisallow: /search\n\nSitemap: ${(await look.site()).url}/export/feeds/sitemap-index.xml\n`,
    headers: { 'Cache-Control': 'public, max-age=3600' },
  }))
}

/** What is nowhere else, for people who followed a link: a page, not a problem document. */
export const readerFallback =
  (deps: Pick<ReaderDeps, 'editions' | 'look' | 'now'>) => async (): Promise<Page> => {
    const { frame } = await readFrame(deps)
    return page(renderNotFound(frame), 404)
  }
