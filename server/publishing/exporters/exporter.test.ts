import { existsSync, readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formats } from '#shared/publishing/formats.ts'
import { printable } from '#shared/publishing/printable.ts'
import { arbitraryEdition } from '#tests/support/arbitrary-article.ts'
import { editionWith, sampleEdition, sampleSite } from '#tests/support/sample-article.ts'
import { exporters } from './exporter.ts'

const render = (format: (typeof formats)[number], edition = sampleEdition) =>
  exporters[format](edition, sampleSite).body

const hostile = '<script>alert(1)</script> & "quotes"'
const hostileEdition = editionWith(
  {
    headline: hostile,
    kicker: hostile,
    standfirst: hostile,
    keyPoints: [hostile, hostile],
    correction: hostile,
    searchHeadline: '',
    socialHeadline: hostile,
    bylines: [{ id: 'b', name: hostile, role: hostile, contributorId: null }],
    credits: [{ id: 'c', role: 'reporting', names: [hostile], place: hostile }],
    topics: [{ id: 't', name: hostile, code: hostile }],
    related: [{ id: 'r', title: hostile, url: 'javascript:alert(1)', section: hostile }],
    body: [{ type: 'paragraph', content: [{ type: 'text', text: hostile }] }],
  },
  { readerNote: hostile },
)

describe('[X1] every format', () => {
  it.each(formats)('%s is the same bytes for the same edition', format => {
    expect(render(format)).toBe(render(format, structuredClone(sampleEdition)))
  })

  it.each(formats)(
    '%s takes whatever an article may hold',
    format => {
      fc.assert(
        fc.property(arbitraryEdition, edition => {
          const body = render(format, edition)
          // JSON is the article as it was hashed; there, what is below a space is escaped.
          if (format === 'json')
            expect([...body].every(sign => sign >= ' ' || sign === '\n')).toBe(true)
          else expect(printable(body)).toBe(body)
        }),
        { numRuns: 50 },
      )
    },
    30_000,
  )

  it.each(formats)('%s throws on a node that it does not know', format => {
    const unknown = editionWith({ body: JSON.parse('[{"type":"video"}]') })
    if (format === 'json')
      expect(JSON.parse(render(format, unknown)).article.body[0].type).toBe('video')
    else expect(() => render(format, unknown)).toThrow("'video'")
  })
})

describe('text that looks like markup', () => {
  it('is text in HTML, escaped once', () => {
    const page = render('html', hostileEdition)
    expect(page).toContain(
      '<h1>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;</h1>',
    )
    expect(page).toContain(
      '<title>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;</title>',
    )
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page).not.toContain('&amp;amp;')
    expect(page).not.toContain('&amp;lt;')
    expect(page).not.toContain('javascript:')
  })

  it('is text in the data inside HTML', () => {
    const [, data = ''] =
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(
        render('html', hostileEdition),
      ) ?? []
    expect(JSON.parse(data).headline).toBe(hostile)
  })

  it('is text in JSON and JSON-LD', () => {
    expect(JSON.parse(render('json', hostileEdition)).article.headline).toBe(hostile)
    expect(JSON.parse(render('jsonld', hostileEdition)).headline).toBe(hostile)
  })

  it('is text in Markdown', () => {
    const [, front = '', text = ''] = render('md', hostileEdition).split(/^---\n/m)
    expect(front).toContain(String.raw`title: "<script>alert(1)</script> & \"quotes\""`)
    expect(text).toContain(String.raw`\<script\>alert(1)\</script\> & "quotes"`)
    expect(text).not.toMatch(/(?<!\\)</)
  })

  it('is itself in plain text', () => {
    expect(render('txt', hostileEdition).startsWith(`${hostile}\n`)).toBe(true)
  })
})

describe('JSON', () => {
  it('is the article with what is known of its publication', () => {
    const { article, ...rest } = JSON.parse(render('json'))
    expect(article).toEqual(sampleEdition.article)
    expect(rest).toEqual({
      id: sampleEdition.storyId,
      uri: `tag:nordufer.example,2026-11-23:story/${sampleEdition.storyId}`,
      slug: 'kettenfaehre-bleibt',
      url: 'https://nordufer.example/stories/kettenfaehre-bleibt',
      edition: 3,
      kind: 'update',
      hash: sampleEdition.hash,
      previousHash: sampleEdition.previousHash,
      publishedAt: '2026-11-24T07:10:00.000Z',
      firstPublishedAt: '2026-11-23T22:20:00.000Z',
      readerNote: null,
      corrections: [],
    })
  })
})

describe('HTML', () => {
  const page = render('html')

  it('has one h1, and crossheads and key points below it', () => {
    expect(page.match(/<h1>/g)).toHaveLength(1)
    expect(page).toContain('<h2>Neun Wochen ohne Schiff</h2>')
  })

  it('says when, where and who, in the language of the article', () => {
    expect(page).toContain(
      '<time datetime="2026-11-23T22:20:00.000Z">Montag, 23. November 2026, 23.20 Uhr</time>. Geändert am <time datetime="2026-11-24T07:10:00.000Z">24. November, 8.10 Uhr</time>',
    )
    expect(page).toContain(
      '<span class="dateline"><b>Wendhafen</b>, 23. November (Nordufer)</span> – Die',
    )
    expect(page).toContain(
      'Von <a rel="author" href="https://nordufer.example/authors/mara-helmbrink"><b>Mara Helmbrink</b></a> und <a rel="author"',
    )
    expect(page).toContain('<html lang="de">')
  })

  it('says nothing of a change in a first edition', () => {
    const first = { number: 1, publishedAt: sampleEdition.firstPublishedAt }
    expect(render('html', editionWith({}, first))).not.toContain('Geändert')
  })

  it('names the agency that the dateline does not name', () => {
    const source = { ...sampleEdition.article.source, agency: 'dpa' }
    expect(render('html', editionWith({ source }))).toContain('<p class="credits">Quelle: dpa</p>')
    expect(render('txt', editionWith({ source }))).toContain('\nQuelle: dpa\n')
  })

  it('prints the note of the edition with its time', () => {
    const note = editionWith({ correction: null }, { readerNote: 'Um das Datum ergänzt.' })
    expect(render('html', note)).toContain(
      '<b>Hinweis der Redaktion, 24. November, 8.10 Uhr:</b> Um das Datum ergänzt.',
    )
  })
})

describe('plain text', () => {
  it('is wire copy', () => {
    const lines = render('txt').split('\n\n')
    expect(lines[0]).toBe('Wendhafen behält seine Kettenfähre')
    expect(lines[4]).toMatch(/^WENDHAFEN, 23\. November \(Nordufer\) – Die Kettenfähre, .*bauen\.$/)
    expect(lines).toContain('Neun Wochen ohne Schiff')
  })

  it('keeps raised figures raised', () => {
    const raised = (text: string) => ({
      type: 'text' as const,
      text,
      marks: [{ type: 'superscript' as const }],
    })
    const body = [
      {
        type: 'paragraph' as const,
        content: [{ type: 'text' as const, text: '10' }, raised('6'), raised('th')],
      },
    ]
    expect(render('txt', editionWith({ dateline: null, body }))).toContain('\n10⁶^th\n')
  })
})

const schemaFile = new URL(
  '../../../../shared/standards/jsonld/newsarticle.schema.json',
  import.meta.url,
)
const noSchemas = existsSync(schemaFile)
  ? false
  : '../shared is not beside this checkout: its JSON-LD schema is not tested'

describe('JSON-LD', () => {
  it.skipIf(noSchemas)(
    `is a valid NewsArticle, whatever is in it${noSchemas ? ` (${noSchemas})` : ''}`,
    () => {
      const ajv = new Ajv.default({ strict: false })
      addFormats.default(ajv)
      const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')))
      const errorsOf = (edition: typeof sampleEdition) => {
        validate(JSON.parse(render('jsonld', edition)))
        return validate.errors
      }
      expect(errorsOf(sampleEdition)).toBeNull()
      fc.assert(
        fc.property(arbitraryEdition, edition => {
          expect(errorsOf(edition)).toBeNull()
        }),
        { numRuns: 50 },
      )
    },
  )

  it('says who somebody with a profile is, and where else they are', () => {
    const linked = editionWith({
      bylines: [{ id: 'b', name: 'M. Helmbrink', role: '', contributorId: 'profile' }],
      credits: [
        {
          id: 'c',
          role: 'editing',
          names: ['Mara', 'Lene'],
          place: null,
          contributors: { Mara: 'profile', Lene: 'deleted' },
        },
      ],
    })
    const { author, editor } = JSON.parse(render('jsonld', linked))
    const known = {
      jobTitle: 'Hafen & „Umland“',
      sameAs: ['https://example.org/mara?a=1&b=2'],
      url: 'https://nordufer.example/authors/helmbrink',
    }
    expect(author).toEqual([{ '@type': 'Person', name: 'M. Helmbrink', ...known }])
    expect(editor).toEqual([
      { '@type': 'Person', name: 'Mara', ...known },
      { '@type': 'Person', name: 'Lene' },
    ])
    expect(JSON.parse(render('ninjs.json', linked)).people).toEqual([
      { name: 'M. Helmbrink', rel: 'author', uri: known.url },
      { name: 'Mara', rel: 'editor', uri: known.url },
      { name: 'Lene', rel: 'editor' },
    ])
    expect(render('newsml.xml', linked)).toContain(
      `<creator type="cpnat:person" role="cpprole:author" uri="${known.url}"><name>M. Helmbrink</name>`,
    )
    expect(render('html', linked)).toContain(
      `<a rel="author" href="${known.url}"><b>M. Helmbrink</b></a>`,
    )
    expect(render('html', linked)).toContain(`property="article:author" content="${known.url}"`)
    expect(render('md', linked)).toContain(known.url)
  })

  it('says that a machine translated it, before the text for readers and by its IPTC term for programs', () => {
    const translation = {
      of: 'Ferry stays',
      url: 'https://example.org/ferry',
      method: 'machine' as const,
      translator: 'Babel 4',
      checkedBy: 'Lene Sorvig',
    }
    const made = editionWith({ translation })
    const uri =
      'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia'
    expect(JSON.parse(render('ninjs.json', made)).digitalSourceType.uri).toBe(uri)
    expect(render('newsml.xml', made)).toContain(
      '<digitalSourceType qcode="digsrctype:compositeWithTrainedAlgorithmicMedia"/>',
    )
    expect(JSON.parse(render('jsonld', made)).digitalSourceType).toBe(
      'https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource',
    )
    expect(render('md', made)).toContain(uri)
    const label = 'Maschinell übersetzt (Babel 4), geprüft von Lene Sorvig'
    for (const format of ['html', 'txt', 'md', 'nitf.xml'] as const) {
      expect(render(format, made).split(label)).toHaveLength(2)
    }
    const html = render('html', made)
    expect(html.indexOf(label)).toBeLessThan(html.indexOf('class="body"'))
    const byPerson = editionWith({ translation: { ...translation, method: 'human' } })
    expect(JSON.parse(render('ninjs.json', byPerson)).digitalSourceType).toBeUndefined()
    expect(render('newsml.xml', byPerson)).not.toContain('digitalSourceType')
    expect(JSON.parse(render('jsonld', byPerson)).translator.name).toBe('Babel 4')
  })

  it('takes the author from below the text, the agency or the site when nobody stands above it', () => {
    const authors = (article: Parameters<typeof editionWith>[0]) =>
      JSON.parse(render('jsonld', editionWith({ bylines: [], ...article }))).author
    expect(authors({})).toEqual([
      {
        '@type': 'Person',
        name: 'Mara Helmbrink',
        url: 'https://nordufer.example/authors/mara-helmbrink',
      },
      {
        '@type': 'Person',
        name: 'Tomi Adebanke',
        url: 'https://nordufer.example/authors/tomi-adebanke',
      },
    ])
    const source = { ...sampleEdition.article.source, agency: 'dpa' }
    expect(authors({ credits: [], source })[0].name).toBe('dpa')
    expect(authors({ credits: [] })[0].name).toBe('Nordufer')
  })
})
