// All checks of a story of two thousand words, as the editor's worker runs them, with what the dictionaries said
// of it. The promise is 50 ms once it is warm, for nineteen of twenty runs. Run with `npm run bench -- checks [words]`.
import { performance } from 'node:perf_hooks'
import { createDictionaryFiles } from '#server/spelling/dictionary-files.ts'
import { openSpeller } from '#server/spelling/speller.ts'
import { noDemands } from '#shared/house-style/desk-demands.ts'
import type { Checked } from '#shared/publishing/check.ts'
import { checks, preflight } from '#shared/publishing/preflight.ts'
import { wordsToLookUp } from '#shared/spelling/spelled-words.ts'
import { sampleArticle } from '#tests/support/sample-article.ts'
import { percentile } from './statistics.ts'

const words = Number(process.argv[2] ?? 2000)
const promised = 50
const rounds = 100

const sentences = [
  'The harbour council of Wendhafen paid half of the 86,000 euros, the district a sixth, and the rest came in jars.',
  '“We argued about that for a whole winter,” said Odile Marchand-Reese, who runs the ferry kiosk and led the appeal.',
  'A foundry in Lohe has now made a new bell after a photograph and the memory of the church choir, 40 years on.',
  'Trade rose by 31% in the first eleven months, according to figures that the goverment released on Monday.',
]
const paragraph = sentences.join(' ')
const times = Math.ceil(words / paragraph.split(' ').length)
const body = Array.from({ length: times }, () => ({
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text: paragraph }],
}))
const article = { ...sampleArticle, language: 'en', body }
const context = { article, houseStyle: [], siteName: 'Nordufer' }

const say = (line: string) => process.stdout.write(`${line}\n`)
function timed<T>(what: () => T): [T, number] {
  const start = performance.now()
  const result = what()
  return [result, performance.now() - start]
}
const of = (share: number) => (list: number[]) =>
  percentile(
    list.toSorted((a, b) => a - b),
    share,
  )
const median = of(0.5)
const p95 = of(0.95)

const [asked, extracting] = timed(() => wordsToLookUp(context))
const { files = [] } = (await createDictionaryFiles('/nowhere').list()).get('en') ?? {}
const loading = performance.now()
const speller = await openSpeller(
  'en',
  files.map(({ path }) => path),
  () => performance.now(),
)
say(
  `dictionaries of English loaded, once, in the server's worker: ${(performance.now() - loading).toFixed(0)} ms`,
)
const [misspelt, looking] = timed(() => speller.look(asked, 300))
say(
  `${asked.length} words found in ${extracting.toFixed(1)} ms cold, looked up in ${looking.toFixed(1)} ms, ${misspelt.length} unknown`,
)
const [, again] = timed(() => speller.look(asked, 300))
say(`the same words again: ${again.toFixed(2)} ms`)

const checked: Checked = {
  ...context,
  rights: null,
  embargo: null,
  demands: noDemands,
  spelling: {
    misspelt: new Map(misspelt.map(({ word, suggestions }) => [word, suggestions])),
    ownWords: [],
  },
  now: '2026-11-24T12:00:00Z',
}
const [findings, cold] = timed(() => preflight(checked, 'en'))
const warm = Array.from({ length: rounds }, () => timed(() => preflight(checked, 'en'))[1])
const slowest = checks
  .map(check => {
    const each = Array.from({ length: 10 }, () => timed(() => check.find(checked))[1])
    return { rule: check.rule, time: median(each) }
  })
  .toSorted((a, b) => b.time - a.time)
  .slice(0, 5)
say(
  `all checks, ${findings.length} findings: ${cold.toFixed(1)} ms cold, ${median(warm).toFixed(1)} ms warm (p95 ${p95(warm).toFixed(1)}, slowest of ${rounds}: ${Math.max(...warm).toFixed(1)})`,
)
say(`slowest checks: ${slowest.map(({ rule, time }) => `${rule} ${time.toFixed(1)}`).join(', ')}`)
if (p95(warm) > promised) {
  say(`slower than the promised ${promised} ms`)
  process.exitCode = 1
}
