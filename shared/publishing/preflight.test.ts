import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { noDemands } from '#shared/house-style/desk-demands.ts'
import { noSpelling } from '#shared/spelling/dictionary.ts'
import { sampleArticle } from '#tests/support/sample-article.ts'
import type { Check, Checked, Example, Examples } from './check.ts'
import { checks, preflight } from './preflight.ts'

// Vite reads the folder; each file there is one check with its examples.
const files = Object.values(
  import.meta.glob<{ check: Check; examples: Examples }>('./checks/*.ts', { eager: true }),
)

const checked = ({ article, ...rest }: Example): Checked => ({
  rights: null,
  embargo: null,
  houseStyle: [],
  spelling: noSpelling,
  demands: noDemands,
  siteName: 'Nordufer',
  now: '2026-11-23T22:20:00Z',
  ...rest,
  article: { ...sampleArticle, ...article },
})

describe('each check', () => {
  it('has examples', () => {
    const rules = (list: readonly Check[]) => list.map(check => check.rule).toSorted()
    expect(rules(files.map(file => file.check))).toEqual(rules(checks))
    for (const { examples } of files) {
      expect(examples.good.length).toBeGreaterThan(0)
      expect(examples.bad.length).toBeGreaterThan(0)
    }
  })

  describe.each(files)('$check.rule', ({ check, examples }) => {
    it.each(examples.good.map(example => [example]))('leaves %j alone', example => {
      expect(check.find(checked(example))).toEqual([])
    })

    it.each(examples.bad.map(example => [example]))('finds %j', example => {
      const found = check.find(checked(example))
      expect(found).toHaveLength(1)
      for (const texts of Object.values(check.texts)) {
        expect(texts.message(found[0] ?? {})).toMatch(/^[\p{Lu}„].*[^.]\.$/u)
        expect(texts.message(found[0] ?? {})).not.toMatch(/undefined|null|Invalid/)
        expect(texts.hint).toMatch(/^\p{Lu}.*\.$/u)
      }
    })
  })
})

describe('preflight', () => {
  it('finds nothing in a clean story', () => {
    expect(preflight(checked({}), 'en')).toEqual([])
  })

  it('names errors before warnings', () => {
    const findings = preflight(
      checked({ article: { headline: '', bylines: [], credits: [], body: [] } }),
      'de',
    )
    expect(findings.map(({ level, rule }) => [level, rule])).toEqual([
      ['error', 'headline-missing'],
      ['error', 'body-empty'],
      ['warning', 'no-byline'],
    ])
    const levels = checks.map(check => check.level)
    expect(levels).toEqual(levels.toSorted())
  })

  it('lets a flash of one sentence go out, with warnings only', () => {
    const flash: Example = {
      article: {
        standfirst: '',
        kicker: '',
        keyPoints: [],
        dateline: null,
        bylines: [],
        credits: [],
        body: [{ type: 'paragraph', content: [{ type: 'text', text: 'Die Kettenfähre bleibt.' }] }],
      },
    }
    expect(preflight(checked(flash), 'en').every(({ level }) => level === 'warning')).toBe(true)
  })

  it('speaks the language it is asked in, and quotes the words in question', () => {
    const left: Example = {
      article: {
        body: [
          { type: 'paragraph', content: [{ type: 'text', text: 'Die Kettenfähre bleibt.' }] },
          { type: 'paragraph', content: [{ type: 'text', text: 'Read more:  Fog on the Ahlte' }] },
        ],
      },
    }
    expect(preflight(checked(left), 'de')).toEqual([
      {
        level: 'warning',
        rule: 'promotion-left',
        message: 'Eine Zeile gehört zu einer Website, nicht zum Artikel.',
        field: 'body',
        quote: 'Read more: Fog on the Ahlte',
        hint: 'Die Zeile entfernen oder daraus einen Verweis machen.',
        fix: { kind: 'remove', text: 'Read more: Fog on the Ahlte' },
      },
    ])
  })
})

const seedFile = new URL('../../../shared/seed/expected.json', import.meta.url)
const noSeed = existsSync(seedFile) ? '' : ' (../shared is not beside this checkout)'
const Seed = z.object({
  article: z.object({ body: z.array(z.object({ type: z.string(), text: z.string() })) }),
})

it.skipIf(noSeed)(`finds the promotion in republished agency copy, and only that${noSeed}`, () => {
  const { body } = Seed.parse(JSON.parse(readFileSync(seedFile, 'utf8'))).article
  const left = checked({
    article: {
      body: body.map(({ type, text }) => ({
        type: type === 'crosshead' ? 'crosshead' : 'paragraph',
        content: [{ type: 'text', text }],
      })),
    },
  })
  const lines = body.filter(({ type }) => type === 'promo' || type === 'related')
  expect(
    preflight(left, 'en')
      .filter(({ rule }) => rule === 'promotion-left')
      .map(({ quote }) => quote),
  ).toEqual(lines.map(({ text }) => text.replaceAll(/\s+/g, ' ')))
})
