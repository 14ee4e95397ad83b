// What preflight says of real copy: every defect of the republished agency story is named, and the
// newsroom's own sample stories have none. Without the folder beside the project the first is skipped.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { noDemands } from '#shared/house-style/desk-demands.ts'
import type { Checked } from '#shared/publishing/check.ts'
import { preflight } from '#shared/publishing/preflight.ts'
import { noSpelling } from '#shared/spelling/dictionary.ts'
import { parsePlainText } from './parsers/plain-text.ts'

const seed = resolve(import.meta.dirname, '../../../shared/seed/article.txt')
const reason = 'needs the sample copy in ../shared, which is not beside this checkout'

function findingsIn(file: string, language: string, known: Partial<Checked> = {}) {
  let ids = 0
  const { article } = parsePlainText(readFileSync(file, 'utf8'), {
    language,
    newId: () => `${++ids}`,
  })
  const checked = {
    article,
    rights: null,
    embargo: null,
    houseStyle: [],
    spelling: noSpelling,
    demands: noDemands,
    siteName: 'Standfirst',
    now: '2026-11-24T12:00:00Z',
    ...known,
  }
  return preflight(checked, 'en').map(({ rule, quote, field }) => ({ rule, quote, field }))
}

it('names every defect of a republished, machine-translated story, and nothing else', ({
  skip,
}) => {
  skip(!existsSync(seed), reason)
  expect(findingsIn(seed, 'de')).toMatchInlineSnapshot(`
    [
      {
        "field": "rights",
        "quote": undefined,
        "rule": "agency-without-rights",
      },
      {
        "field": "dateline",
        "quote": "MOSKAU, 15. Dezember (Reuters) – ",
        "rule": "dateline-date",
      },
      {
        "field": "body",
        "quote": "zu treffen – das Weiße Haus sagte letzte Woche, dass US-Regierungsbeamte",
        "rule": "relative-date",
      },
      {
        "field": "body",
        "quote": "und Kooperationsabkommen in diesem Jahr zu verlängern.",
        "rule": "relative-date",
      },
      {
        "field": "body",
        "quote": "Handel sei in den ersten elf Monaten dieses Jahres um 31 % auf 123 Milliarden US-Dollar",
        "rule": "relative-date",
      },
      {
        "field": "body",
        "quote": "Interessen entwickelt“, sagte Putin gegenüber Associated Press.",
        "rule": "agency-in-text",
      },
      {
        "field": "body",
        "quote": "„China und Russland müssen ihre gemeinsamen Anstrengungen verstärken, um die Sicherheitsinteressen beider",
        "rule": "quotation-unattributed",
      },
      {
        "field": "body",
        "quote": "Das Unternehmen zitierte Xi mit den Worten.",
        "rule": "quotation-missing",
      },
      {
        "field": "body",
        "quote": "internationalen Beziehungen ein“, sagte die chinesische Regierung. sagte die Nachrichtenagentur Xinhua. Das",
        "rule": "attribution-doubled",
      },
      {
        "field": "body",
        "quote": "ein“, sagte die chinesische Regierung. sagte die Nachrichtenagentur Xinhua. Das",
        "rule": "lower-case-start",
      },
      {
        "field": "body",
        "quote": "ersten elf Monaten dieses Jahres um 31 % auf 123 Milliarden US-Dollar gestiegen,",
        "rule": "percent-space",
      },
      {
        "field": "credits",
        "quote": "Mark Travelian",
        "rule": "credit-unknown",
      },
      {
        "field": "source",
        "quote": "Unsere Standards: Trust-Prinzipien von Thomson Reuters.",
        "rule": "foreign-standards",
      },
    ]
  `)
})

it.each(['de', 'en'])('finds nothing in the clean sample story in %s', language => {
  const sample = resolve(import.meta.dirname, `samples/welcome.${language}.txt`)
  const rights = { terms: 'our own', recordedBy: 'u1', recordedAt: '2026-10-01T09:00:00Z' }
  expect(findingsIn(sample, language, { rights })).toEqual([])
})

it.each(['chain-ferry.de', 'second-lock.de', 'mill-street.en', 'page.en', 'harbour-bell.fr'])(
  'finds nothing in the wording of good copy: %s',
  sample => {
    const file = resolve(import.meta.dirname, `parsers/samples/${sample}.txt`)
    const rights = { terms: 'our own', recordedBy: 'u1', recordedAt: '2026-10-01T09:00:00Z' }
    const found = findingsIn(file, sample.split('.')[1] ?? '', { rights })
    expect(found.filter(({ rule }) => rule !== 'key-points-count')).toEqual([])
  },
)
