// What goes out, and how fast: all formats of a thousand paragraphs together, exports read from what is kept
// beside a bare Express route with the same bytes, publishing with and without destinations, and what a
// reader's page weighs. The exit code is 1 when a promise is broken. Run with
// `npm run bench -- exports [formats|reads|publishing|pages …]`.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { exporters } from '#server/publishing/exporters/exporter.ts'
import type { Body } from '#shared/article/body.ts'
import { type Format, formats } from '#shared/publishing/formats.ts'
import type { Story } from '#shared/stories/api.ts'
import { addDestination, inside } from '#tests/support/deliveries.ts'
import { openReceiver } from '#tests/support/receiver.ts'
import { editionWith, sampleSite } from '#tests/support/sample-article.ts'
import { until } from '#tests/support/until.ts'
import { now } from './clock.ts'
import { measureReads, type Reads } from './measures/reads.ts'
import { type Standfirst, startStandfirst } from './servers/standfirst.ts'
import { median } from './statistics.ts'

/** Milliseconds; share of the bare route's rate; milliseconds; KiB. */
const promised = { formats: 60, reads: 0.5, publish: 150, page: 60 }
/** Stories that are published for one figure. */
const published = 15
const destinations = 50
const kib = (bytes: number) => (bytes / 1024).toFixed(1)
const say = (line: string) => process.stdout.write(`${line}\n`)

function judge(what: string, isKept: boolean) {
  say(`${what}${isKept ? '' : ', NOT KEPT'}`)
  if (!isKept) process.exitCode = 1
}

const sentences = (count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      `On Monday (${index}) the mayor said that the ship is 42 metres long & has crossed the river since <1911>; nobody on the quay disagreed.`,
  )

function measureFormats() {
  const body: Body = sentences(1000).map(text => ({
    type: 'paragraph',
    content: [
      { type: 'text', text: text.slice(0, 20) },
      { type: 'text', text: text.slice(20, 40), marks: [{ type: 'bold' }] },
      { type: 'text', text: text.slice(40) },
    ],
  }))
  const edition = editionWith({ body })
  /**
   * CPU time, in milliseconds: what else the machine does is not ours. Often enough that the middle is that of a
   * program that has run for a while.
   */
  const timesOf = (run: () => void) =>
    Array.from({ length: 61 }, () => {
      const start = process.cpuUsage()
      run()
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1000
    })
  /** In bytes, as it is sent: what an exporter puts off is counted too. */
  const make = (format: Format) => Buffer.from(exporters[format](edition, sampleSite).body)
  const all = timesOf(() => {
    for (const format of formats) make(format)
  })
  for (const format of formats) {
    const each = median(timesOf(() => make(format)))
    say(`  ${format}: ${each.toFixed(1)} ms`)
  }
  judge(
    `all formats of 1,000 paragraphs: ${median(all).toFixed(1)} of ${promised.formats} ms of CPU (the first time ${all[0]?.toFixed(0)})`,
    median(all) <= promised.formats,
  )
}

/** A story in English, as somebody brings it in. */
async function bring({ visitor }: Standfirst, title: string, paragraphs: number) {
  const text = `${title}\n\nBy Mara Helmbrink\n\nWENDHAFEN, Nov. 23 (Nordufer) — ${sentences(paragraphs).join('\n\n')}\n`
  const { story } = await visitor.post<{ story: Story }>('/api/wire/import', {
    text,
    language: 'en',
  })
  return story
}

const publish = ({ visitor }: Standfirst, { id }: Story, kind = 'first') =>
  visitor.post<{ edition: { slug: string } }>(`/api/stories/${id}/publish`, {
    kind,
    override: { reason: 'The checks are not what is measured here.' },
  })

async function compareReads(newsroom: Standfirst) {
  for (const paragraphs of [40, 1000]) {
    const story = await bring(newsroom, `A ferry in ${paragraphs} paragraphs`, paragraphs)
    const { slug } = (await publish(newsroom, story)).edition
    const reads = await measureReads(newsroom, `/export/stories/${slug}.html`)
    const told = ({ rate, cpu }: Reads['own']) =>
      `${Math.round(rate)} a second (${Math.round(cpu)} µs of CPU each)`
    judge(
      `${paragraphs} paragraphs as HTML, ${kib(reads.bytes)} KiB sent: ${told(reads.own)}, a bare route ${told(reads.bare)}; ${reads.ratio.rate.toFixed(2)} of its rate (${reads.ratio.cpu.toFixed(2)} by CPU), at least ${promised.reads}`,
      reads.ratio.rate >= promised.reads,
    )
  }
}

/** How long publishing takes to answer; what goes out is waited for before the next. */
async function measurePublishing(newsroom: Standfirst) {
  const receiver = await openReceiver()
  for (const count of [0, destinations]) {
    for (let i = 0; i < count; i++) await addDestination(newsroom.visitor, receiver.url, `/${i}`)
    const times: number[] = []
    for (let n = 1; n <= published; n++) {
      const story = await bring(newsroom, `Ferry ${n} goes to ${count}`, 40)
      const start = now()
      await publish(newsroom, story)
      times.push(now() - start)
      await until(() => !count || receiver.at(`/${count - 1}`).length === n, 'it has arrived')
    }
    judge(
      `publishing 40 paragraphs to ${count} destinations: ${median(times).toFixed(0)} ms, the slowest ${Math.max(...times).toFixed(0)} of ${promised.publish}`,
      Math.max(...times) <= promised.publish,
    )
  }
  await receiver.close()
}

/** A page and its style sheet, as gzip; the fonts are kept by browsers for ever. */
async function weighPages(newsroom: Standfirst) {
  const { slug } = (await publish(newsroom, await bring(newsroom, 'A long read', 100))).edition
  const style = gzipSync((await newsroom.visitor.request('GET', '/reader.css')).text).length
  for (const path of ['/', `/stories/${slug}`]) {
    const page = gzipSync((await newsroom.visitor.request('GET', path)).text).length
    const sum = (page + style) / 1024
    judge(
      `${path}: ${kib(page)} KiB and ${kib(style)} of style, of ${promised.page}`,
      sum <= promised.page,
    )
  }
}

const parts = { reads: compareReads, publishing: measurePublishing, pages: weighPages }
const wanted = process.argv.slice(2)
const isWanted = (part: string) => wanted.length === 0 || wanted.includes(part)

if (isWanted('formats')) measureFormats()
const others = Object.entries(parts).filter(([part]) => isWanted(part))
if (others.length > 0) {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-exports-'))
  const newsroom = await startStandfirst(folder, { env: inside })
  try {
    for (const [, measure] of others) await measure(newsroom)
  } finally {
    await newsroom.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}
