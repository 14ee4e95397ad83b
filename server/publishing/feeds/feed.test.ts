import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edition } from '#shared/publishing/edition.ts'
import { printable } from '#shared/publishing/printable.ts'
import { arbitraryEdition } from '#tests/support/arbitrary-article.ts'
import { editionWith, sampleEdition, sampleSite } from '#tests/support/sample-article.ts'
import { jsonValidator, noStandards, xmlErrors } from '#tests/support/standards.ts'
import { feeds } from './feed.ts'

const self = 'https://nordufer.example/export/feeds/rss.xml'
const hostile = '<script>alert(1)</script> & "quotes" ]]>'
const hostileEdition = editionWith({
  headline: hostile,
  standfirst: hostile,
  bylines: [{ id: 'b', name: hostile, role: '', contributorId: null }],
  topics: [{ id: 't', name: hostile, code: null }],
  body: [{ type: 'paragraph', content: [{ type: 'text', text: hostile }] }],
})
const english = editionWith(
  {
    language: 'en',
    headline: 'Ferry stays',
    topics: [{ id: 't', name: 'Transport', code: 'medtop:20000337' }],
  },
  { storyId: 'two', slug: 'ferry-stays', publishedAt: sampleEdition.firstPublishedAt, number: 1 },
)
const culture = editionWith(
  { topics: [{ id: 't', name: 'Kultur', code: null }] },
  { storyId: 'three' },
)

const generated = fc.sample(arbitraryEdition, { numRuns: 40, seed: 1 })

const now = '2026-11-24T08:00:00.000Z'
const rss = (...editions: Edition[]) => feeds['rss.xml'](editions, sampleSite, { self, now }).body
const json = (...editions: Edition[]) =>
  JSON.parse(feeds['feed.json'](editions, sampleSite, { self, now }).body)

describe('RSS', () => {
  it.skipIf(noStandards)(
    `[X1] is valid, whatever is in it${noStandards}`,
    async () => {
      const all = rss(sampleEdition, hostileEdition, english, ...generated)
      expect(await xmlErrors([all, rss()], 'relaxng', 'rss/rss20-news.rng')).toEqual([])
    },
    30_000,
  )

  it('names an item once and for ever, apart from its address', () => {
    expect(rss(sampleEdition)).toContain(
      `<guid isPermaLink="false">tag:nordufer.example,2026-11-23:story/${sampleEdition.storyId}</guid>`,
    )
    expect(rss(sampleEdition)).toContain(
      '<link>https://nordufer.example/stories/kettenfaehre-bleibt</link>',
    )
  })

  it('has the first time for publication, and says when it changed', () => {
    expect(rss(sampleEdition)).toContain('<pubDate>Mon, 23 Nov 2026 22:20:00 GMT</pubDate>')
    expect(rss(sampleEdition)).toContain(
      '<dcterms:modified>2026-11-24T07:10:00.000Z</dcterms:modified>',
    )
    expect(rss(english)).not.toContain('dcterms:modified>')
    expect(rss(sampleEdition)).toContain(
      '<lastBuildDate>Tue, 24 Nov 2026 07:10:00 GMT</lastBuildDate>',
    )
  })

  it('names each author, and each topic with its scheme', () => {
    expect(rss(sampleEdition).match(/<dc:creator>/g)).toHaveLength(3)
    expect(rss(sampleEdition)).toContain(
      '<category domain="http://cv.iptc.org/newscodes/mediatopic/">Verkehr</category>',
    )
    expect(rss(sampleEdition)).toContain('<category>Hafen</category>')
  })

  it('has the description before the content', () => {
    const xml = rss(sampleEdition)
    expect(xml.indexOf('<description>Nach sechs')).toBeLessThan(xml.indexOf('<content:encoded>'))
    expect(xml.indexOf('<description>Nach sechs')).toBeGreaterThan(0)
  })

  it('escapes text once', () => {
    const xml = rss(hostileEdition)
    expect(xml).toContain(
      '<title>&lt;script&gt;alert(1)&lt;/script&gt; &amp; "quotes" ]]&gt;</title>',
    )
    expect(xml).toContain('– &lt;script&gt;alert(1)&lt;/script&gt; &amp; "quotes" ]]&gt;</p>')
    expect(xml).not.toContain('<script')
    expect(printable(xml)).toBe(xml)
  })
})

describe('JSON Feed', () => {
  it.skipIf(noStandards)(`[X1] is valid, whatever is in it${noStandards}`, () => {
    const errorsOf = jsonValidator('jsonfeed/schema-v1.1.json')
    expect(errorsOf(json(sampleEdition, hostileEdition, english, ...generated))).toBeNull()
    expect(errorsOf(json())).toBeNull()
  })

  it('has every author, and the language of each item', () => {
    const [item] = json(english).items
    expect(item.language).toBe('en')
    expect(item.authors).toHaveLength(3)
    expect(item.content_html).toContain('<b>Wendhafen</b>, 23. November (Nordufer)</span> — Die')
  })

  it('has text as it is, and markup escaped once', () => {
    const [item] = json(hostileEdition).items
    expect(item.title).toBe(hostile)
    expect(item.content_html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; "quotes"')
  })
})

describe.each(['rss.xml', 'atom.xml', 'feed.json'] as const)('%s about a topic', name => {
  const feed = (topic: string) =>
    feeds[name]([sampleEdition, english, culture], sampleSite, { self, now, topic }).body

  it('holds what is about it, in every language', () => {
    expect(feed('verkehr')).toContain('Nordufer: Verkehr')
    expect(feed('verkehr')).toContain('Ferry stays')
    expect(feed('kultur')).not.toContain('Ferry stays')
  })

  it('is empty when nothing is', () => {
    expect(feed('<nothing>')).toContain('Nordufer: ')
    expect(feed('<nothing>')).not.toContain('Kettenfähre')
  })
})

const render = (name: keyof typeof feeds, editions: Edition[], options = {}) =>
  feeds[name](editions, sampleSite, { self, now, ...options }).body

describe('Atom', () => {
  it.skipIf(noStandards)(
    `[X1] is valid, whatever is in it${noStandards}`,
    async () => {
      const all = [sampleEdition, hostileEdition, english, ...generated]
      const documents = [render('atom.xml', all), render('atom.xml', [])]
      expect(await xmlErrors(documents, 'relaxng', 'atom/atom.rng')).toEqual([])
    },
    30_000,
  )

  it('changes only the time of an entry when it is corrected', () => {
    const [before, after] = [sampleEdition, { ...sampleEdition, publishedAt: now }].map(edition =>
      /<entry.*<\/entry>/s
        .exec(render('atom.xml', [edition]))?.[0]
        .replaceAll(/24\. November, .*? Uhr/g, ''),
    )
    expect(after?.replace(now, sampleEdition.publishedAt)).toContain(
      before?.slice(0, before.indexOf('<content')),
    )
  })
})

describe('sitemaps', () => {
  it.skipIf(noStandards)(
    `[X1] are valid, whatever is in them${noStandards}`,
    async () => {
      const all = [sampleEdition, hostileEdition, english, ...generated]
      const documents = [render('news-sitemap.xml', all), render('sitemap.xml', all)]
      const beside = ['sitemap/sitemap.xsd', 'sitemap/sitemap-news.xsd']
      expect(await xmlErrors(documents, 'schema', 'sitemap/all-local.xsd', beside)).toEqual([])
    },
    30_000,
  )

  it('hold the news of two days, with a language as Google takes it', () => {
    const american = editionWith({ language: 'en-US' })
    const old = editionWith({}, { slug: 'old', firstPublishedAt: '2026-11-22T07:59:59.000Z' })
    const news = render('news-sitemap.xml', [american, old])
    expect(news).toContain('<news:language>en</news:language>')
    expect(news).not.toContain('/stories/old')
    expect(render('sitemap.xml', [american, old])).toContain('/stories/old')
  })
})

describe('feeds', () => {
  const killed = editionWith({ headline: 'Killed' }, { kind: 'kill' })
  const desk = editionWith({ headline: 'Of the desk' }, { desk: 'Umland & See' })
  const all = [sampleEdition, english, killed, desk]

  it.each(Object.keys(feeds) as (keyof typeof feeds)[])('%s drops what is killed', name => {
    expect(render(name, [killed])).not.toContain('Killed')
    expect(render(name, [killed])).not.toContain('kettenfaehre-bleibt')
  })

  it('are of a desk, a language, an author', () => {
    expect(render('atom.xml', all, { desk: 'umland-see' })).toContain('Of the desk')
    expect(render('atom.xml', all, { desk: 'umland-see' })).not.toContain('Ferry stays')
    expect(render('atom.xml', all, { language: 'en' })).toContain('Ferry stays')
    expect(render('atom.xml', all, { language: 'en' })).not.toContain('Of the desk')
    expect(render('rss.xml', all, { author: 'mara-helmbrink' })).toContain(
      'Nordufer: Mara Helmbrink',
    )
    expect(JSON.parse(render('feed.json', all, { author: 'nobody' })).items).toEqual([])
  })
})
