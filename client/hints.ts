// What a hint from the server makes old, and how it is fetched again: together, one round at a time, so
// that a busy newsroom costs every browser one request a second, not one a keystroke.
import type { Hint } from '#shared/events/events.ts'
import { keys } from './query.ts'

export type Key = readonly unknown[]

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const storyKinds = [
  'stories.changed',
  'threads.changed',
  'editions.changed',
  'versions.changed',
  'presence.changed',
  'access.changed',
  'sign-offs.changed',
  'batches.changed',
  'deliveries.changed',
] as const satisfies readonly Hint['kind'][]

const plainKinds = [
  'users.changed',
  'desks.changed',
  'house-style.changed',
  'dictionary.changed',
  'inbox.changed',
  'settings.changed',
  'front.changed',
  'contributors.changed',
  'destinations.changed',
] as const satisfies readonly Hint['kind'][]

/** By hand, because only the contract's types are in the browser. Null: not a hint that we know. */
export function parseHint(text: unknown): Hint | null {
  if (typeof text !== 'string') return null
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (!isRecord(value)) return null
  const plain = plainKinds.find(known => known === value.kind)
  if (plain) return { kind: plain }
  const kind = storyKinds.find(known => known === value.kind)
  return kind && typeof value.storyId === 'string' ? { kind, storyId: value.storyId } : null
}

/** The keys whose contents are no longer what the server has. */
export function outdatedBy(hint: Hint): Key[] {
  if (hint.kind === 'users.changed') return [keys.me, keys.people, keys.users, keys.stories]
  if (hint.kind === 'house-style.changed') return [keys.houseStyle, keys.deskDemands]
  if (hint.kind === 'dictionary.changed') return [keys.dictionary]
  if (hint.kind === 'settings.changed') return [keys.settings, keys.site]
  if (hint.kind === 'front.changed') return [keys.front]
  if (hint.kind === 'contributors.changed') return [keys.contributors]
  if (hint.kind === 'destinations.changed') return [keys.destinations]
  if (hint.kind === 'desks.changed') return [keys.desks, keys.waiting]
  if (hint.kind === 'inbox.changed') return [keys.inbox, keys.waiting]
  const { storyId } = hint
  const row = [keys.stories, keys.storyPart(storyId, 'story')]
  switch (hint.kind) {
    case 'presence.changed':
      return row
    case 'versions.changed':
      return [keys.storyPart(storyId, 'versions')]
    case 'batches.changed':
      return [keys.storyPart(storyId, 'batches')]
    case 'deliveries.changed':
      return [keys.storyPart(storyId, 'deliveries'), keys.destinations]
    case 'threads.changed':
      return [...row, keys.storyPart(storyId, 'threads'), keys.waiting]
    case 'sign-offs.changed':
      return [
        keys.storyPart(storyId, 'sign-offs'),
        keys.storyPart(storyId, 'history'),
        keys.waiting,
      ]
    case 'access.changed':
      return [
        keys.stories,
        keys.story(storyId),
        keys.inbox,
        keys.waiting,
        keys.invitations,
        keys.rescued,
      ]
    case 'stories.changed':
      return [
        ...row,
        keys.storyPart(storyId, 'article'),
        keys.storyPart(storyId, 'diff'),
        keys.storyPart(storyId, 'authorship'),
        keys.storyPart(storyId, 'changes'),
        keys.storyPart(storyId, 'history'),
        keys.storyPart(storyId, 'sign-offs'),
        keys.storyPart(storyId, 'plan'),
        keys.waiting,
      ]
    case 'editions.changed':
      return [
        ...row,
        keys.front,
        keys.storyPart(storyId, 'editions'),
        keys.storyPart(storyId, 'versions'),
        keys.storyPart(storyId, 'changes'),
        keys.storyPart(storyId, 'history'),
        keys.waiting,
      ]
  }
}

/** The stories whose rows are old among these keys: all of the story is, or what the list tells of it. */
export const storiesIn = (outdated: readonly Key[]): string[] => [
  ...new Set(
    outdated.flatMap(([kind, id, part = 'story']) =>
      kind === 'story' && part === 'story' && typeof id === 'string' ? [id] : [],
    ),
  ),
]

const after = (milliseconds: number) =>
  new Promise<void>(resolve => setTimeout(resolve, milliseconds))

/** Milliseconds: one answer that does not come must not keep everything else old. */
const patience = 5000

/**
 * Gathers keys and hands them to `refresh`, each once a round. The next round starts when the one before
 * has ended, or takes too long, and `gap` milliseconds have passed.
 */
export function createRounds(refresh: (keys: Key[]) => Promise<unknown>, gap: number) {
  const waiting = new Map<string, Key>()
  let isRunning = false

  async function run() {
    isRunning = true
    while (waiting.size > 0) {
      await after(gap)
      const round = [...waiting.values()]
      waiting.clear()
      const refreshed = refresh(round).catch(() => {}) // each query shows its own failure
      await Promise.race([refreshed, after(patience)])
    }
    isRunning = false
  }

  return (outdated: Key[]) => {
    for (const key of outdated) waiting.set(JSON.stringify(key), key)
    if (!isRunning) void run()
  }
}
