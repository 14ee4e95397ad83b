// The list's first page from ten thousand stories, over HTTP: plain, filtered, searched, and page by page to
// the end. The promise is 100 ms for a first page that is not searched. Run with `npm run bench -- newsroom-list [stories]`.
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import type { StoryPage } from '#shared/stories/api.ts'
import { openNewsroom } from '#tests/support/newsroom.ts'
import type { Visitor } from '#tests/support/visitor.ts'

const count = Number(process.argv[2] ?? 10_000)
const promised = 100
const rounds = 15

const words = [
  'ferry',
  'council',
  'budget',
  'harbour',
  'Kettenfähre',
  'Haushalt',
  'bridge',
  'night',
]
const word = (index: number) => words[index % words.length] ?? ''

/** Stories as rows, every tenth restricted, half of them published, threads and parts on some. */
function fill(file: string, userId: string) {
  const db = new DatabaseSync(file)
  db.exec('pragma foreign_keys = off; begin')
  const story =
    db.prepare(`insert into stories (id, slug, desk_id, state, live, language, headline, words, errors,
    warnings, draft_hash, restricted, deadline, urgency, created_by, created_at, changed_at, template)
    values (?, ?, null, ?, ?, 'en', ?, ?, 1, 2, 'h', ?, ?, ?, ?, ?, ?, 0)`)
  const text = db.prepare('insert into story_texts (story_id, text) values (?, ?)')
  const edition =
    db.prepare(`insert into editions (story_id, number, kind, slug, article, hash, user_id, user_name, at)
    values (?, 1, 'first', ?, '{}', 'h', ?, 'Ana', ?)`)
  const thread =
    db.prepare(`insert into threads (id, story_id, kind, body, blocking, state, user_id, at)
    values (?, ?, 'comment', 'A question', ?, 'open', ?, ?)`)
  const part = db.prepare(
    "insert into assignments (story_id, user_id, role) values (?, ?, 'writer')",
  )
  for (let i = 0; i < count; i++) {
    const at = new Date(Date.UTC(2026, 10, 1) + i * 60_000).toISOString()
    const id = `story-${i}`
    const headline = `${word(i)} and ${word(i * 7 + 3)} number ${i}`
    const live = i % 2 === 0 ? 'live' : 'none'
    const state = ['draft', 'review', 'ready'][i % 3] ?? 'draft'
    story.run(
      id,
      `slug-${i}`,
      state,
      live,
      headline,
      i % 900,
      i % 10 === 0 ? 1 : 0,
      i % 4 === 0 ? at : null,
      (i % 9) + 1,
      userId,
      at,
      at,
    )
    text.run(id, `${headline} ${words.join(' ')} ${'running text of a story '.repeat(60)}`)
    if (live === 'live') edition.run(id, `slug-${i}`, userId, at)
    if (i % 3 === 0) thread.run(`thread-${i}`, id, i % 2, userId, at)
    if (i % 5 === 0) part.run(id, userId)
  }
  db.exec('commit')
  db.close()
}

const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0

async function timed(by: Visitor, query: string) {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await by.get<StoryPage>(`/api/stories?${query}`)
    times.push(performance.now() - start)
  }
  return median(times)
}

const newsroom = await openNewsroom()
const ana = await newsroom.person('Ana', 'editor')
fill(join(newsroom.dataDir, 'standfirst.db'), ana.user.id)
// The connection was left idle meanwhile: let it be closed before it is used again.
await setTimeout(100)
const say = (line: string) => process.stdout.write(`${line}\n`)
let slowest = 0
for (const [name, query] of [
  ['the first page, newest first', 'limit=100'],
  ['the first page, by place', 'limit=100&grouped=true'],
  ['by deadline', 'limit=100&grouped=true&sort=deadline'],
  ['one place', 'limit=100&place=review'],
  ['mine', 'limit=100&grouped=true&assignee=me'],
  ['searched: a rare word', 'limit=100&grouped=true&search=9999'],
  ['searched: a word in every story', 'limit=100&grouped=true&search=ferry'],
] as const) {
  const time = await timed(ana, query)
  if (!name.startsWith('searched')) slowest = Math.max(slowest, time)
  say(`${name}: ${time.toFixed(1)} ms`)
}
let next: string | null = null
let pages = 0
const start = performance.now()
do {
  const page: StoryPage = await ana.get(
    `/api/stories?limit=200&grouped=true${next ? `&cursor=${next}` : ''}`,
  )
  next = page.next
  pages += 1
} while (next)
say(`all ${count} stories in ${pages} pages: ${Math.round(performance.now() - start)} ms`)
await newsroom.close()
if (slowest > promised) {
  say(`slower than the promised ${promised} ms`)
  process.exitCode = 1
}
