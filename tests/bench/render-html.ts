// A thousand paragraphs as HTML: ours beside TipTap's static renderer, which must say the same. Run with
// `npm run bench -- render-html`.
import { performance } from 'node:perf_hooks'
import { renderToHTMLString } from '@tiptap/static-renderer/pm/html-string'
import { bodyHtml } from '#server/publishing/exporters/render-html.ts'
import type { Body } from '#shared/article/body.ts'
import { schemaExtensions } from '#shared/article/schema.ts'

const body: Body = Array.from({ length: 1000 }, (_, index) => ({
  type: 'paragraph',
  content: [
    { type: 'text', text: `Am Montag (${index}) sagte sie, das Schiff sei ` },
    { type: 'text', text: '42 Meter', marks: [{ type: 'bold' }] },
    { type: 'text', text: ' lang & fahre seit <1911>.' },
  ],
}))

function median(run: () => string, rounds: number) {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
}

const theirs = () =>
  renderToHTMLString({
    extensions: schemaExtensions('body'),
    content: JSON.parse(JSON.stringify({ type: 'doc', content: body })),
  })
const isEqual = bodyHtml(body) === theirs()
const [own, other] = [median(() => bodyHtml(body), 21), median(theirs, 5)]
process.stdout.write(
  `1,000 paragraphs: ${own.toFixed(1)} ms, static-renderer ${other.toFixed(1)} ms, ${isEqual ? 'equal' : 'NOT EQUAL'}\n`,
)
if (!isEqual) process.exitCode = 1
