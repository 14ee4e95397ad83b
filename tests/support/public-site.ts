// A public site with something to read: stories of several days, topics, authors and two languages, one of
// them with a picture and corrected since. What it looks like is looked at by reader.e2e.ts and the benches.
import type { Article } from '#shared/article/article.ts'
import { writeArticle } from '#shared/article/write.ts'
import type { Media } from '#shared/media/api.ts'
import type { Edition } from '#shared/publishing/edition.ts'
import type { Story } from '#shared/stories/api.ts'
import { type Newsroom, openNewsroom } from './newsroom.ts'
import { joinStory } from './peer.ts'
import { photo } from './samples-of-pictures.ts'
import { siteStories } from './site-stories.ts'
import { until } from './until.ts'
import type { Visitor } from './visitor.ts'

/** Writes `article` into a new story; the draft on the server has it when this resolves. */
export async function writeStory(newsroom: Newsroom, by: Visitor, article: Article) {
  const story = await by.post<Story>('/api/stories', { headline: '', language: article.language })
  const peer = joinStory(newsroom.url, by.cookie(), story.id)
  await peer.synced()
  writeArticle(peer.doc, article)
  const reader = joinStory(newsroom.url, by.cookie(), story.id)
  await until(() => reader.article().headline === article.headline, 'the server has it')
  peer.leave()
  reader.leave()
  return story
}

async function bring(by: Visitor): Promise<Media> {
  const bytes = new Uint8Array(await photo({ width: 1600, height: 900 }))
  const type = { 'content-type': 'image/jpeg' }
  const answer = await by.request('POST', '/api/media?filename=kai.jpg', bytes, type)
  return answer.json as Media // checked by the server
}

function withPicture(article: Article, { id, width, height }: Media): Article {
  const [first, ...rest] = article.body
  if (!first) return article
  const attrs = {
    media: id,
    alt: 'Die Fähre am nördlichen Anleger, von der Stadt aus gesehen',
    decorative: false,
    credit: 'Foto: Ines Kwiatek/Nordufer',
    focusX: null,
    focusY: null,
    width,
    height,
  }
  const caption = 'Die Fähre am nördlichen Anleger am Montagmorgen, bevor der Rat zusammentrat.'
  return {
    ...article,
    body: [first, { type: 'image', attrs, content: [{ type: 'text', text: caption }] }, ...rest],
  }
}

export interface PublicSite {
  newsroom: Newsroom
  by: Visitor
  /** What is out, the oldest first; the last has been corrected. */
  editions: Edition[]
  close: () => Promise<void>
}

/** The moment at which readers look. */
const today = '2026-11-24T08:00:00Z'
export const readersNote = 'Die Fähre ist 42 Meter lang, nicht 46.'

export async function openPublicSite(language: 'de' | 'en'): Promise<PublicSite> {
  let now = today
  const newsroom = await openNewsroom(
    { now: () => new Date(now) },
    { SITE_NAME: 'Nordufer', SITE_LANGUAGE: language, SITE_TIME_ZONE: 'Europe/Berlin' },
  )
  const by = await newsroom.person('Ana', 'editor', 'chief', 'admin')
  const editions: Edition[] = []
  const override = { reason: 'The checks are not what is looked at here.' }
  const picture = await bring(by)
  for (const [index, { at, article }] of siteStories.entries()) {
    const isLast = index === siteStories.length - 1
    const story = await writeStory(newsroom, by, isLast ? withPicture(article, picture) : article)
    now = at
    const { edition } = await by.post<{ edition: Edition }>(`/api/stories/${story.id}/publish`, {
      kind: 'first',
      override,
    })
    editions.push(edition)
  }
  now = '2026-11-24T07:10:00Z'
  const last = editions.at(-1)?.storyId
  const correction = await by.post<Story>(`/api/stories/${last}/correction`)
  await by.post(`/api/stories/${correction.id}/publish`, {
    kind: 'correction',
    readerNote: readersNote,
    override,
  })
  now = today
  return { newsroom, by, editions, close: () => newsroom.close() }
}
