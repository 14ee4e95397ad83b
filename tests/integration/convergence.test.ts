// The heart of rules C2–C5 and C10 as a property: whatever a newsroom of people does, whatever the network,
// the disk and the server do to them, everybody ends with the same draft, and nothing in it is lost,
// doubled, somebody else's, or a reviewer's.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openDocument } from '#server/collab/document.ts'
import type { StoredDraft } from '#server/collab/store.ts'
import { bringsNothing, inspectUpdate } from '#server/collab/update.ts'
import { type OpenDatabase, openDatabase } from '#server/db/database.ts'
import { readArticle } from '#shared/article/read.ts'
import { addStory, person } from '#tests/support/room-parts.ts'
import { until } from '#tests/support/until.ts'
import { createWorld, type World, type WorldPerson } from '#tests/support/world.ts'

/** Another world with SEED, a longer run with RUNS. */
const seed = Number(process.env.SEED ?? 1)
const numRuns = Number(process.env.RUNS ?? 25)

let folder: string
let database: OpenDatabase
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-world-'))
  database = await openDatabase(folder, () => {})
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What can happen, and how often. */
const acts = {
  type: 6,
  erase: 2,
  letOut: 6,
  letIn: 6,
  connect: 2,
  disconnect: 1,
  reload: 1,
  repeat: 1,
  reorder: 1,
  lose: 1,
  stopReading: 2,
  readAgain: 1,
  refuse: 1,
  kill: 1,
  fold: 1,
  serverTypes: 1,
}

const often = (Object.keys(acts) as (keyof typeof acts)[]).flatMap(act =>
  Array.from({ length: acts[act] }, () => act),
)

interface Step {
  who: number
  act: keyof typeof acts
  at: number
  count: number
}
const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(4),
  act: fc.constantFrom(...often),
  at: fc.nat(1000),
  count: fc.integer({ min: 1, max: 4 }),
})

const loaded = (draft: StoredDraft) =>
  openDocument({ storyId: 'story', draft, onBroken: error => expect(error).toBe(null) }).current()

/** What anybody was sent is in the draft as a server that starts now would load it. */
async function nothingConfirmedIsMissing(world: World) {
  const draft = await world.stored()
  if (!draft) throw new Error('the story is gone')
  const doc = loaded(draft)
  const missing = world.confirmed.filter(update => !bringsNothing(inspectUpdate(doc, update)))
  expect(missing).toEqual([])
  doc.destroy()
}

async function take(world: World, people: readonly WorldPerson[], { who, act, at, count }: Step) {
  const one = people[who % people.length]
  if (!one) return
  switch (act) {
    case 'type':
      return one.type(at, count)
    case 'erase':
      return one.erase(at, count)
    case 'letOut':
      return one.letOut(count)
    case 'letIn':
      return one.letIn(count)
    case 'connect':
      if (one.refused()) await one.startAfresh()
      return one.connect()
    case 'disconnect':
      return one.disconnect()
    case 'reload':
      return one.reload()
    case 'repeat':
      return one.repeat()
    case 'reorder':
      return one.reorder()
    case 'lose':
      return one.lose()
    case 'stopReading':
      return one.stopReading()
    case 'readAgain':
      return one.readAgain()
    case 'refuse':
      return world.refuseNext()
    case 'kill':
      await world.kill()
      return nothingConfirmedIsMissing(world)
    case 'fold':
      return void (await world.fold())
    case 'serverTypes':
      return world.serverTypes('ana', 5_000_000 + at)
  }
}

/** Whoever is away comes back, who did not read reads again, and all letters arrive. */
async function comeTogether(world: World, people: readonly WorldPerson[]) {
  world.mend()
  await until(
    async () => {
      for (const one of people) {
        if (one.refused()) await one.startAfresh()
        one.connect()
        await one.readAgain()
        await one.letOut(1000)
        await world.durable()
        one.letIn(1000)
      }
      return people.every(one => one.isOnline() && !one.hasLetters())
    },
    'all letters have arrived',
    5000,
  )
}

const visible = (doc: Y.Doc) => ({ text: doc.getText('kicker').toString(), ...readArticle(doc) })

async function everythingIsAsItShouldBe(world: World, people: readonly WorldPerson[]) {
  await nothingConfirmedIsMissing(world)
  const draft = await world.stored()
  if (!draft) throw new Error('the story is gone')
  const doc = loaded(draft)
  for (const one of people) {
    expect(one.isPending(), one.name).toBe(false)
    expect(visible(one.doc()), one.name).toEqual(visible(doc))
    expect(Y.equalSnapshots(Y.snapshot(one.doc()), Y.snapshot(doc)), one.name).toBe(true)
  }
  const byEditors = [...world.typed].filter(([, { author }]) => author !== 'rev')
  const expected = byEditors.map(([character]) => character).filter(c => !world.deleted.has(c))
  expect([...doc.getText('kicker').toString()].sort()).toEqual(expected.sort())
  await everyCharacterIsItsAuthors(byEditors)
}

async function everyCharacterIsItsAuthors(
  characters: [string, { author: string; client: number; clock: number }][],
) {
  const runs = await database.db
    .selectFrom('draft_clocks')
    .selectAll()
    .where('story_id', '=', story)
    .execute()
  for (const [character, { author, client, clock }] of characters) {
    const found = runs.filter(
      run => run.client_id === client && run.clock_from <= clock && clock < run.clock_to,
    )
    expect(
      found.map(run => run.user_id),
      character,
    ).toEqual([author])
  }
}

let story = ''
let stories = 0

test(
  `[C2–C5, C10] everybody ends with the same draft, and nothing in it is lost (SEED=${seed})`,
  {
    timeout: 120_000,
  },
  () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 120 }), async steps => {
        story = `story-${++stories}`
        await addStory(database, story)
        const world = createWorld(database, story)
        const people = [
          world.createPerson(person('Ana', 'editor'), true),
          world.createPerson(person('Ana', 'editor'), true), // her second tab
          world.createPerson(person('Ben', 'writer'), true),
          world.createPerson(person('Cem', 'writer'), true),
          world.createPerson(person('Rev', 'reviewer'), false),
        ]
        for (const one of people) one.connect()
        await comeTogether(world, people)
        for (const one of steps) await take(world, people, one)
        await comeTogether(world, people)
        await everythingIsAsItShouldBe(world, people)
        await world.end()
      }),
      { seed, numRuns, endOnFailure: process.env.SHRINK === undefined },
    ),
)
