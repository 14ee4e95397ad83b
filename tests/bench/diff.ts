// The difference of two versions of a 5,000-word article: every third paragraph changed in a few words, some moved,
// some gone, some new. Run with `npm run bench -- diff`; the exit code is 1 when the promise is broken.
import { performance } from 'node:perf_hooks'
import type { Article } from '#shared/article/article.ts'
import type { Block } from '#shared/article/body.ts'
import { emptyArticle } from '#shared/article/empty.ts'
import { blockText } from '#shared/article/text.ts'
import { compareArticles } from '#shared/publishing/comparison.ts'

/** Milliseconds, at the median. */
const promised = 200
const wordCount = 5000
const paragraphWords = 50
const vocabulary =
  'am an auf Boot Brücke das dem der die Fähre Fluss für hat Hafen im ist Kai Montag nach neue nicht Rat sagte sei sie und vom von Werft will zur über'.split(
    ' ',
  )

/** Always the same numbers from 0 to 1 (mulberry32). */
function createChance(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const chance = createChance(7)
const word = () => vocabulary[Math.floor(chance() * vocabulary.length)] ?? ''
const words = (count: number) => Array.from({ length: count }, word).join(' ')
const paragraph = (text: string): Block => ({
  type: 'paragraph',
  content: [{ type: 'text', text: `${text}.` }],
})

const before: Block[] = Array.from({ length: wordCount / paragraphWords }, () =>
  paragraph(words(paragraphWords)),
)

/** A few words of a text are others. */
const reworded = (block: Block) =>
  paragraph(
    blockText(block)
      .split(' ')
      .map(each => (chance() < 0.1 ? word() : each))
      .join(' '),
  )

function edited(): Block[] {
  const after = before.map((block, at) => (at % 3 === 0 ? reworded(block) : block))
  after.splice(20, 5)
  after.splice(40, 0, ...Array.from({ length: 5 }, () => paragraph(words(paragraphWords))))
  after.push(...after.splice(10, 3))
  return after
}

const article = (body: Block[]): Article => ({ ...emptyArticle('de'), headline: 'Fähre', body })

const cases = {
  'edited here and there': article(edited()),
  'every paragraph reworded': article(before.map(reworded)),
  'another text altogether': article(before.map(() => paragraph(words(paragraphWords)))),
  'the same': article(before),
}

for (const [name, after] of Object.entries(cases)) {
  const times = Array.from({ length: 11 }, () => {
    const start = performance.now()
    compareArticles(article(before), after)
    return performance.now() - start
  }).toSorted((a, b) => a - b)
  const median = times[5] ?? 0
  const isKept = median < promised
  process.stdout.write(
    `${name}: ${median.toFixed(1)} of ${promised} ms, at most ${(times.at(-1) ?? 0).toFixed(1)}${isKept ? '' : ', TOO SLOW'}\n`,
  )
  if (!isKept) process.exitCode = 1
}
