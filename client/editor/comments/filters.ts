// Which threads a person asks to see.
import type { Thread } from '#shared/comments/api.ts'
import { mentionsIn } from '#shared/comments/mentions.ts'
import type { ReviewSnapshot } from './review-state.ts'

export const filters = [
  'open',
  'mine',
  'mentions',
  'unread',
  'suggestions',
  'blocking',
  'orphaned',
  'resolved',
  'all',
] as const
export type Filter = (typeof filters)[number]

export interface Viewer {
  id: string
  snapshot: ReviewSnapshot
}

/** Its text is gone: it has an anchor in a field that was searched, and was not found. */
export const isOrphan = ({ id, anchor, state }: Thread, { places, searched }: ReviewSnapshot) =>
  anchor !== null && state === 'open' && searched.has(anchor.field) && !places.has(id)

const mentions = ({ body, replies }: Thread, id: string) =>
  [body, ...replies.map(reply => reply.body)].some(text =>
    mentionsIn(text).some(mention => mention.kind === 'user' && mention.id === id),
  )

const isOpen = ({ state }: Thread) => state === 'open'

const fits: Record<Filter, (thread: Thread, viewer: Viewer) => boolean> = {
  open: isOpen,
  mine: ({ by, replies }, { id }) => by?.id === id || replies.some(reply => reply.by?.id === id),
  mentions: (thread, { id }) => mentions(thread, id),
  unread: ({ unread }) => unread,
  suggestions: thread => thread.kind === 'suggestion' && isOpen(thread),
  blocking: thread => thread.blocking && isOpen(thread),
  orphaned: (thread, { snapshot }) => isOrphan(thread, snapshot),
  resolved: ({ state }) => state === 'resolved',
  all: () => true,
}

const fitting = (threads: readonly Thread[], filter: Filter, viewer: Viewer) =>
  threads.filter(thread => fits[filter](thread, viewer))

/** What is shown under a filter; what is done stands below the open ones, on a line each. */
export const filterThreads = (threads: readonly Thread[], filter: Filter, viewer: Viewer) =>
  fitting(threads, filter === 'open' ? 'all' : filter, viewer)

/** How many threads each filter is about. */
export const countByFilter = (threads: readonly Thread[], viewer: Viewer) =>
  Object.fromEntries(
    filters.map(filter => [filter, fitting(threads, filter, viewer).length]),
  ) as Record<Filter, number> // every filter is in it
