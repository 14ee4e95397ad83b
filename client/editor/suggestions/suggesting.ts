// Suggesting mode: one types into a private copy of the draft that never syncs. What others write flows in;
// each difference becomes a suggestion on the server, a moment after the last key. The copy is disposable:
// it is built anew from the draft and the suggestions whenever one of them was closed. What the server has
// not got is kept on this computer.
import * as Y from 'yjs'
import { openPlaces } from '#shared/comments/anchors.ts'
import { applyReplacement } from '#shared/comments/apply.ts'
import { replacementText } from '#shared/comments/replacement-text.ts'
import { type Change, diffDrafts } from './diff-drafts.ts'
import { type Entry, matchChanges } from './match-changes.ts'

/** Answers of the server to one suggestion. */
export type Sent = { kind: 'done'; id: string } | { kind: 'closed' } | { kind: 'later' }

export interface SuggestingDeps {
  /** The draft. Never changed here. */
  main: Y.Doc
  /** My open suggestions, and what was kept on this computer. */
  entries: readonly Entry[]
  create: (entry: Entry) => Promise<Sent>
  change: (id: string, entry: Entry) => Promise<Sent>
  withdraw: (id: string) => Promise<Sent>
  /** Keeps on this computer what the server has not got. */
  keep: (unsent: readonly Entry[]) => void
  /** The snapshot is another one. */
  changed: () => void
}

export interface SuggestingSnapshot {
  copy: Y.Doc
  /** Grows with every new copy. */
  generation: number
  /** How many the server has not got. */
  unsent: number
  /** The suggestions that are written into the copy. */
  written: ReadonlySet<string>
  /** Where the copy differs, to be shown. */
  changes: readonly Change[]
}

/** Milliseconds after the last key: before differences show, before they are sent, and before another try. */
const pauses = { show: 120, send: 900, retry: 4000, closing: 3000 }
const fromMain = 'from the draft'

const cloneOf = (doc: Y.Doc) => {
  const clone = new Y.Doc()
  Y.applyUpdate(clone, Y.encodeStateAsUpdate(doc), fromMain)
  return clone
}

export function createSuggesting(deps: SuggestingDeps) {
  const { main, keep, changed } = deps
  /** The draft as far as it has flowed into the copy. */
  const base = cloneOf(main)
  let copy = cloneOf(main)
  let entries: Entry[] = []
  let withdrawn: string[] = []
  let changes: Change[] = []
  let isDirty = false
  let generation = 0
  let keys = 0
  /** Until then the draft may have taken a suggestion in, of which we have not heard yet. */
  let waitUntil = 0
  let sending: Promise<void> | null = null
  let timers: { show?: number; send?: number } = {}
  let snapshot: SuggestingSnapshot

  function tell() {
    const unsent = entries.filter(({ isSent }) => !isSent)
    keep(unsent)
    snapshot = {
      copy,
      generation,
      unsent: unsent.length + withdrawn.length,
      written: new Set(entries.flatMap(({ id }) => id ?? [])),
      changes,
    }
    changed()
  }

  const newKey = () => `${generation}-${keys++}`
  const isWaiting = () => performance.now() < waitUntil

  /** Reads the differences off the copy. */
  function read() {
    isDirty = false
    changes = diffDrafts(base, copy)
    const places = openPlaces(base)
    const next = matchChanges(
      entries,
      changes,
      ({ anchor }) => places.find(anchor)?.range ?? null,
      newKey,
    )
    entries = next.entries
    withdrawn.push(...next.gone.flatMap(({ id }) => id ?? []))
    tell()
  }

  const onTyped = (_update: Uint8Array, origin: unknown) => {
    if (origin === fromMain) return
    isDirty = true
    plan(pauses.show)
  }

  /** Reads after a pause, and sends after a longer one; not while we may be wrong about the draft. */
  function plan(pause: number) {
    window.clearTimeout(timers.show)
    window.clearTimeout(timers.send)
    const wait = Math.max(0, waitUntil - performance.now())
    timers = {
      show: window.setTimeout(read, wait + pause),
      send: window.setTimeout(send, wait + pauses.send),
    }
  }

  /** A suggestion no longer stands where it was made for: accepted, or somebody changed those words. */
  function isHit() {
    const places = openPlaces(base)
    return entries.some(({ anchor, expected }) => {
      const place = places.find(anchor)
      return !place || places.textAt(place) !== expected
    })
  }

  const onMain = (update: Uint8Array) => {
    // What was typed until now belongs to the draft as it was.
    if (isDirty && !isWaiting()) read()
    Y.applyUpdate(base, update, fromMain)
    Y.applyUpdate(copy, update, fromMain)
    if (entries.length === 0) return
    if (isHit()) waitUntil = performance.now() + pauses.closing
    plan(pauses.show)
  }

  /** A fresh copy with `wanted` written into it; what does not fit stays a suggestion beside it. */
  function build(wanted: readonly Entry[]) {
    copy.off('update', onTyped)
    copy = cloneOf(base)
    generation++
    isDirty = false
    waitUntil = 0
    const written: Entry[] = []
    for (const entry of wanted) {
      const places = openPlaces(copy)
      const place = places.find(entry.anchor)
      try {
        if (!place || places.textAt(place) !== entry.expected) throw new Error('another text')
        copy.transact(() => applyReplacement(copy, place, entry.replacement), fromMain)
        written.push(entry)
      } catch {
        // The words that it was for are gone: the server keeps it, and the panel shows it as such.
        if (entry.id === null) void deps.create(entry)
      }
    }
    entries = written
    copy.on('update', onTyped)
    changes = diffDrafts(base, copy)
    tell()
  }

  async function sendAll() {
    for (const id of withdrawn.splice(0)) {
      if ((await deps.withdraw(id)).kind === 'later') withdrawn.push(id)
    }
    for (const entry of entries.filter(({ isSent }) => !isSent)) {
      const sent = entry.id ? await deps.change(entry.id, entry) : await deps.create(entry)
      const at = entries.findIndex(({ key }) => key === entry.key)
      const now = entries[at]
      if (sent.kind === 'closed' && now) entries.splice(at, 1)
      if (sent.kind !== 'done') continue
      // It may have been written on meanwhile, or deleted.
      if (now) entries[at] = { ...now, id: sent.id, isSent: now === entry }
      else if (entry.id === null) withdrawn.push(sent.id)
    }
  }

  function send() {
    if (isWaiting()) return sending
    if (isDirty) read()
    sending ??= sendAll().finally(() => {
      sending = null
      tell()
      if (snapshot.unsent > 0) {
        window.clearTimeout(timers.send)
        timers.send = window.setTimeout(send, pauses.retry)
      }
    })
    return sending
  }

  snapshot = { copy, generation, unsent: 0, written: new Set(), changes: [] }
  build(deps.entries)
  main.on('update', onMain)
  if (entries.some(({ isSent }) => !isSent)) void send()

  return {
    snapshot: () => snapshot,
    /** These are closed: the copy is built anew without them. */
    close(ids: ReadonlySet<string>) {
      const closed = entries.filter(({ id }) => id !== null && ids.has(id))
      if (closed.length === 0) return
      if (isDirty) read()
      // What the draft took in stands in the copy twice until now.
      const taken = closed.map(({ replacement }) => replacementText(replacement))
      const isOver = ({ id, replacement }: Entry) =>
        (id !== null && ids.has(id)) ||
        (id === null && taken.includes(replacementText(replacement)))
      withdrawn = withdrawn.filter(id => !ids.has(id))
      build(entries.filter(entry => !isOver(entry)))
      if (entries.some(({ isSent }) => !isSent)) plan(pauses.show)
    },
    send,
    destroy() {
      main.off('update', onMain)
      window.clearTimeout(timers.show)
      window.clearTimeout(timers.send)
      if (isDirty) read()
      void send()
      copy.off('update', onTyped)
    },
  }
}

export type Suggesting = ReturnType<typeof createSuggesting>
