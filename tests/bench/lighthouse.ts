// The public site as Lighthouse sees it, on a slow phone: front page, a story, a topic. The promise is 95 of 100
// for performance, accessibility, best practice and search engines, on every page. Run with
// `npm run bench -- lighthouse`; the exit code is 1 when a promise is broken, and what it found is printed.
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { chromiumPath } from '#tests/support/chromium.ts'
import { openPublicSite } from '#tests/support/public-site.ts'
import { install } from './install.ts'
import { median } from './statistics.ts'

const promised = 95
/** Performance is measured: the middle of so many. */
const rounds = 3
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** The part of Lighthouse's report that is read here. */
const Report = z.object({
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.record(
    z.enum(categories),
    z.object({
      score: z.number(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      displayValue: z.string().optional(),
    }),
  ),
})
type Report = z.infer<typeof Report>

const say = (line: string) => process.stdout.write(`${line}\n`)
const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'standfirst-lighthouse-'))
const program = join(install('lighthouse'), 'node_modules', 'lighthouse', 'cli', 'index.js')

async function look(url: string): Promise<Report> {
  const file = join(folder, 'report.json')
  const flags = ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  await run(
    process.execPath,
    [
      program,
      url,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      `--only-categories=${categories.join(',')}`,
      `--chrome-flags=${flags.join(' ')}`,
      '--no-enable-error-reporting',
    ],
    { env: { ...process.env, CHROME_PATH: chromiumPath() } },
  )
  const report = Report.parse(JSON.parse(readFileSync(file, 'utf8')))
  if (report.runtimeError) throw new Error(report.runtimeError.message)
  return report
}

/** What cost points, as far as it counts. */
const findings = (report: Report, category: (typeof categories)[number]) =>
  report.categories[category].auditRefs.flatMap(({ id, weight }) => {
    const audit = report.audits[id]
    if (!audit || weight === 0 || audit.score === null || audit.score >= 0.9) return []
    return [`    ${id}: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''}`]
  })

const site = await openPublicSite('de')
try {
  const slug = site.editions.at(-1)?.slug
  for (const path of ['/', `/stories/${slug}`, '/topics/stadt']) {
    const reports: Report[] = []
    for (let round = 0; round < rounds; round++)
      reports.push(await look(`${site.newsroom.url}${path}`))
    const scores = categories.map(name => ({
      name,
      score: Math.round(100 * median(reports.map(report => report.categories[name].score))),
    }))
    say(`${path}: ${scores.map(({ name, score }) => `${name} ${score}`).join(', ')}`)
    for (const { name, score } of scores) {
      if (score < promised) process.exitCode = 1
      const [last] = reports.slice(-1)
      if (score < 100 && last) for (const finding of findings(last, name)) say(finding)
    }
  }
} finally {
  await site.close()
  rmSync(folder, { recursive: true, force: true })
}
