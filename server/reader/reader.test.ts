import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formats } from '#shared/publishing/formats.ts'
import { printable } from '#shared/publishing/printable.ts'
import { topicsOf } from '#shared/publishing/topics.ts'
import { arbitraryEdition } from '#tests/support/arbitrary-article.ts'
import { editionWith, sampleEdition, sampleSite } from '#tests/support/sample-article.ts'
import { fonts } from './fonts.ts'
import { renderFront } from './front.ts'
import { renderGone, renderNotFound } from './missing.ts'
import { renderStory } from './story.ts'

const now = '2026-11-24T07:41:00Z'
const english = editionWith(
  {
    language: 'en',
    kicker: 'Hafen',
    headline: 'Pilots want a mast',
    correction: null,
    bylines: [{ id: 'b', name: 'Mara Helmbrink', role: '', contributorId: null }],
    topics: [{ id: 't', name: 'Hafen', code: null }],
  },
  { slug: 'mast', publishedAt: '2026-11-24T06:55:00Z' },
)
const editions = [sampleEdition, english]
const frame = { site: sampleSite, topics: topicsOf(editions, 'de'), now }
const front = (current: string | null = null, shown = editions) =>
  renderFront({ ...frame, current, editions: shown })
const story = (edition = sampleEdition) => renderStory({ ...frame, edition, formats })

const countOf = (page: string, pattern: RegExp) => page.match(pattern)?.length ?? 0

describe('the front page', () => {
  it('has the newest story large, with its key points, and the others in rows', () => {
    const page = front()
    expect(page).toContain(
      '<h2><a href="/stories/kettenfaehre-bleibt">Wendhafen behält seine Kettenfähre</a></h2>',
    )
    expect(page).toContain('<ul class="pts"><li>19 zu 14 Stimmen')
    expect(page).toContain(
      'Von Mara Helmbrink und Tomi Adebanke, <time datetime="2026-11-24T07:10:00.000Z">8.10 Uhr</time>',
    )
    expect(countOf(page, /<article class="row"/g)).toBe(1)
    expect(countOf(page, /<h1/g)).toBe(1)
  })

  it('says when a story is in another language, in that language', () => {
    expect(front()).toContain('<article class="row" lang="en">')
    expect(front()).toContain(
      '<span class="lang">In English</span>, by Mara Helmbrink, <time datetime="2026-11-24T06:55:00Z">7.55 am</time>',
    )
  })

  it('offers topics as links, and marks the one it is about', () => {
    expect(front()).toContain('<a href="/" aria-current="page">Alle</a>')
    const page = front('hafen', [english])
    expect(page).toContain('<a href="/topics/hafen" aria-current="page">Hafen</a>')
    expect(page).toContain('<h1 class="vh">Hafen</h1>')
    expect(page).toContain('href="/export/feeds/rss.xml?topic=hafen"')
  })

  it('begins a line with a capital when nobody is named', () => {
    const nameless = editionWith({ bylines: [] }, { publishedAt: '2026-11-23T12:00:00Z' })
    expect(front(null, [nameless])).toContain(
      '<p class="meta"><time datetime="2026-11-23T12:00:00Z">Gestern</time></p>',
    )
  })

  it('lists what was corrected', () => {
    expect(front()).toContain('<a href="/stories/kettenfaehre-bleibt#correction">')
  })

  it('is friendly when there is nothing yet', () => {
    const page = renderFront({ ...frame, topics: [], current: null, editions: [] })
    expect(page).toContain('Hier erscheint bald der erste Artikel.')
    expect(page).toContain('href="/newsroom"')
    expect(page).not.toContain('<nav')
  })
})

describe('a story', () => {
  it('is in its own language, on a page in the language of the site', () => {
    const page = story(english)
    expect(page).toContain('<html lang="de">')
    expect(page).toContain('<article class="story" lang="en">')
    expect(page).toContain('<p class="formats" lang="de">Dieser Artikel als')
    expect(countOf(page, /<h1>/g)).toBe(1)
  })

  it('offers the feeds of everything, not of its topic', () => {
    expect(story()).toContain('aria-current="page">Verkehr</a>')
    expect(story()).not.toContain('rss.xml?')
  })

  it('links to every format, and to what else there is to read', () => {
    for (const format of formats) {
      expect(story()).toContain(`href="/export/stories/kettenfaehre-bleibt.${format}"`)
    }
    const page = renderStory({ ...frame, edition: sampleEdition, formats, related: [english] })
    expect(page).toContain('<li lang="en"><a href="/stories/mast">Pilots want a mast</a></li>')
  })

  it('tells search engines and social networks the same as readers', () => {
    expect(story()).toContain('<title>Wendhafen behält seine Kettenfähre – Nordufer</title>')
    expect(story()).toContain(
      '<link rel="canonical" href="https://nordufer.example/stories/kettenfaehre-bleibt">',
    )
    expect(story()).toContain('<meta property="og:title" content="Die Kettenfähre bleibt">')
  })
})

describe('addresses without a story', () => {
  it('say so, and lead to the front page', () => {
    expect(renderNotFound(frame)).toContain('<h1>Unter dieser Adresse gibt es nichts.</h1>')
    expect(renderGone(frame)).toContain('<h1>Dieser Artikel wurde zurückgezogen.</h1>')
    expect(renderGone(frame)).toContain('<meta name="robots" content="noindex">')
    expect(renderGone({ ...frame, site: { ...sampleSite, language: 'en' } })).toContain(
      'This story was withdrawn.',
    )
  })
})

describe('every page', () => {
  it('takes whatever an article may hold, as text', () => {
    fc.assert(
      fc.property(fc.array(arbitraryEdition, { maxLength: 4 }), all => {
        const topics = topicsOf(all, 'de')
        const pages = [
          renderFront({ ...frame, topics, current: null, editions: all }),
          ...all.map(edition => renderStory({ ...frame, topics, edition, formats, related: all })),
        ]
        for (const page of pages) {
          expect(printable(page)).toBe(page)
          expect(countOf(page, /<script(?! type="application\/ld\+json")/g)).toBe(0)
          expect(page).not.toContain('href="javascript:')
        }
      }),
      { numRuns: 25 },
    )
  }, 30_000)

  it('shows markup in a headline as text', () => {
    const headline = '<script>alert(1)</script> & "quotes"'
    const hostile = editionWith({ headline })
    for (const page of [story(hostile), front(null, [hostile, hostile])]) {
      expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;')
      expect(page).not.toContain('<script>alert')
    }
  })
})

describe('fonts', () => {
  const css = readFileSync(new URL('reader.css', import.meta.url), 'utf8')

  it('are those that the style sheet names, and are there', () => {
    const named = [...css.matchAll(/url\("\/fonts\/([^"]+)"\)/g)].map(match => match[1])
    expect(named.toSorted()).toEqual(Object.keys(fonts).toSorted())
    for (const path of Object.values(fonts)) {
      expect(existsSync(new URL(`../../node_modules/${path}`, import.meta.url))).toBe(true)
    }
  })
})
