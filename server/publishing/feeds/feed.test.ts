import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edition } from '#shared/publishing/edition.ts'
import { printable } from '#shared/publishing/printable.ts'
import {
  arbitraryEdition,
  editionWith,
  sampleEdition,
  sampleSite,
} from '#tests/support/arbitrary-article.ts'
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

const rss = (...editions: Edition[]) => feeds['rss.xml'](editions, sampleSite, { self }).body
const json = (...editions: Edition[]) =>
  JSON.parse(feeds['feed.json'](editions, sampleSite, { self }).body)

const standard = (path: string) =>
  fileURLToPath(new URL(`../../../../shared/standards/${path}`, import.meta.url))
const rssSchema = standard('rss/rss20-news.rng')
const jsonSchema = standard('jsonfeed/schema-v1.1.json')
const noRssSchema = existsSync(rssSchema) ? '' : ' (../shared is not beside this checkout)'
const noXmllint =
  noRssSchema ||
  (spawnSync('xmllint', ['--version']).error ? ' (there is no xmllint on this machine)' : '')

const xmllint = (xml: string) =>
  spawnSync('xmllint', ['--nonet', '--noout', '--relaxng', rssSchema, '-'], {
    input: xml,
    encoding: 'utf8',
  })

describe('RSS', () => {
  it.skipIf(noXmllint)(`[X1] is valid, whatever is in it${noXmllint}`, () => {
    const editions = fc.sample(arbitraryEdition, { numRuns: 200, seed: 1 })
    const { stderr, status } = xmllint(rss(sampleEdition, hostileEdition, english, ...editions))
    expect(stderr).toBe('- validates\n')
    expect(status).toBe(0)
    expect(xmllint(rss()).status).toBe(0)
  })

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
  it.skipIf(noRssSchema)(`[X1] is valid, whatever is in it${noRssSchema}`, () => {
    const ajv = new Ajv({ strict: false })
    addFormats.default(ajv)
    const validate = ajv.compile(JSON.parse(readFileSync(jsonSchema, 'utf8')))
    const editions = fc.sample(arbitraryEdition, { numRuns: 200, seed: 1 })
    validate(json(sampleEdition, hostileEdition, english, ...editions))
    expect(validate.errors).toBeNull()
    validate(json())
    expect(validate.errors).toBeNull()
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

describe.each(['rss.xml', 'feed.json'] as const)('%s about a topic', name => {
  const feed = (topic: string) =>
    feeds[name]([sampleEdition, english, culture], sampleSite, { self, topic }).body

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
