import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edition } from '#shared/publishing/edition.ts'
import { arbitraryEdition } from '#tests/support/arbitrary-article.ts'
import { editionWith, sampleEdition, sampleSite } from '#tests/support/sample-article.ts'
import { jsonValidator, noStandards, xmlErrors } from '#tests/support/standards.ts'
import { exporters } from './exporter.ts'

const corrected = editionWith(
  {},
  {
    kind: 'correction',
    readerNote: 'Die Fähre ist 42 Meter lang, nicht 46.',
    subscriberNote: 'Bitte Länge ändern.',
    corrections: [
      { number: 2, at: '2026-11-24T06:00:00.000Z', text: 'Der Rat hat 33 Mitglieder.' },
    ],
    rights: {
      terms: 'dpa, online',
      uses: ['formats'],
      recordedBy: 'Ruth',
      recordedAt: '2026-11-01T09:00:00Z',
    },
  },
)
const killed = editionWith({}, { kind: 'kill', subscriberNote: 'Nicht verwenden.' })

/** Every article that may be, and those that are told apart. */
const editions: Edition[] = [
  sampleEdition,
  corrected,
  killed,
  ...fc.sample(arbitraryEdition, { numRuns: 30, seed: 7 }),
]
const bodies = (format: keyof typeof exporters, of = editions) =>
  of.map(edition => exporters[format](edition, sampleSite).body)

const nitfSchema = [
  'nitf/nitf-3-6.xsd',
  ['nitf/nitf-3-6-ruby-include.xsd', 'nitf/xml.xsd'],
] as const
const newsmlSchema = ['newsml-g2/NewsML-G2_2.35-spec-All-Power.xsd', ['newsml-g2/xml.xsd']] as const

describe.skipIf(noStandards)(
  `[X1] every edition is valid as${noStandards}`,
  () => {
    it('ninjs 3.1', () => {
      const errorsOf = jsonValidator('ninjs/ninjs-schema_3.1.json', {
        'https://geojson.org/schema/GeoJSON.json': 'ninjs/GeoJSON-schema.json',
      })
      for (const body of bodies('ninjs.json')) expect(errorsOf(JSON.parse(body))).toBeNull()
      expect(errorsOf({ ...JSON.parse(bodies('ninjs.json')[0] ?? ''), byline: 'x' })).not.toBeNull()
    })

    it('NITF 3.6', async () => {
      expect(await xmlErrors(bodies('nitf.xml'), 'schema', ...nitfSchema)).toEqual([])
      const broken = bodies('nitf.xml', [sampleEdition]).map(body =>
        body.replace('<hedline>', '<hedline><p/>'),
      )
      expect(await xmlErrors(broken, 'schema', ...nitfSchema)).not.toEqual([])
    })

    it('NewsML-G2 2.35, and the NITF inside it by itself', async () => {
      const items = bodies('newsml.xml')
      expect(await xmlErrors(items, 'schema', ...newsmlSchema)).toEqual([])
      const inside = items.map(item => /<nitf .*<\/nitf>/s.exec(item)?.[0] ?? '')
      expect(await xmlErrors(inside, 'schema', ...nitfSchema)).toEqual([])
    })
  },
  30_000,
)

describe('a correction', () => {
  it('says so in every format, with what was wrong', () => {
    for (const format of [
      'html',
      'ninjs.json',
      'newsml.xml',
      'nitf.xml',
      'jsonld',
      'md',
      'txt',
    ] as const) {
      const [body] = bodies(format, [corrected])
      expect(body, format).toContain('Die Fähre ist 42 Meter lang, nicht 46.')
      expect(body, format).toContain('Der Rat hat 33 Mitglieder.')
    }
    expect(bodies('newsml.xml', [corrected])[0]).toContain('<signal qcode="sig:correction"/>')
    expect(bodies('newsml.xml', [editionWith({ correction: null })])[0]).not.toContain(
      'sig:correction',
    )
  })

  it('tells subscribers what is only for them', () => {
    expect(bodies('ninjs.json', [corrected])[0]).toContain('"edNote": "Bitte Länge ändern."')
    expect(bodies('newsml.xml', [corrected])[0]).toContain('<edNote>Bitte Länge ändern.</edNote>')
    expect(bodies('nitf.xml', [corrected])[0]).toContain('<ed-msg info="Bitte Länge ändern."/>')
    expect(bodies('html', [corrected])[0]).not.toContain('Bitte Länge ändern.')
  })
}, 30_000)

describe('a kill', () => {
  it('carries its reason to subscribers, and no word of the story', () => {
    const [ninjs = '', newsml = '', nitf = ''] = (
      ['ninjs.json', 'newsml.xml', 'nitf.xml'] as const
    ).flatMap(format => bodies(format, [killed]))
    expect(JSON.parse(ninjs)).toMatchObject({ pubStatus: 'canceled', edNote: 'Nicht verwenden.' })
    expect(newsml).toContain('<pubStatus qcode="stat:canceled"/>')
    for (const body of [ninjs, newsml, nitf]) expect(body).not.toContain('Nachtschwestern')
  })
}, 30_000)
