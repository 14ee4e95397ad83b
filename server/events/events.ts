// What happened in the newsroom, told after it is committed. Features react here instead of calling each
// other; a listener that fails is logged and stops nobody.
import type { Logger } from 'pino'
import type { AccessRule } from '#shared/access/rule.ts'
import type { EditionKind } from '#shared/publishing/edition.ts'
import type { HeldReason } from '#shared/stories/schedule.ts'

export interface Happenings {
  'draft.changed': { storyId: string }
  'story.created': { storyId: string }
  'story.changed': { storyId: string }
  'story.transitioned': {
    storyId: string
    from: string
    to: string
    userId: string
    note: string | null
  }
  /** Who may open a story is another one; `before` is the rule that held, null when it only grew or is unknown. */
  'access.changed': { storyId: string; before: AccessRule | null }
  'story.assigned': { storyId: string; userId: string; byId: string }
  'threads.changed': { storyId: string }
  'thread.raised': { storyId: string; threadId: string; userId: string }
  'thread.resolved': { storyId: string; threadId: string; userId: string }
  /** Somebody has read these; nobody else is told. */
  'threads.read': { threadIds: readonly string[]; userId: string }
  /** A suggestion was accepted or rejected. */
  'suggestion.settled': { storyId: string; threadId: string; userId: string }
  'thread.assigned': {
    storyId: string
    threadId: string
    userId: string
    kind: 'assigned' | 'handed-over'
  }
  'sign-offs.changed': { storyId: string }
  'reply.added': { storyId: string; threadId: string; replyId: string; userId: string }
  /** An edition of any kind is out. `override`: a chief's reason for publishing in spite of errors. */
  'edition.added': {
    storyId: string
    number: number
    kind: EditionKind
    userId: string
    override: string | null
  }
  /** Somebody recorded rights, or took them back. */
  'rights.recorded': { storyId: string }
  /** The rights to a published text end soon, and have ended. */
  'rights.ending': { storyId: string; until: string }
  'rights.ran-out': { storyId: string }
  'deliveries.changed': { storyId: string }
  /** Something is to be sent, besides what comes with an edition. */
  'delivery.added': { storyId: string }
  'destinations.changed': Record<string, never>
  /** An edition did not arrive and is not tried again by itself; `userId` published it, `what` says where and why. */
  'delivery.failed': { storyId: string; userId: string; what: string }
  /** Somebody took rights to a published text back, and it leaves these destinations. */
  'rights.narrowed': { storyId: string; destinations: string[] }
  /** What was scheduled could not go out; `userId` had scheduled it. */
  'schedule.held': { storyId: string; userId: string | null; why: HeldReason }
  /** What `userId` had scheduled for `at` was cancelled, or something else went out first. */
  'schedule.ended': { storyId: string; userId: string; byId: string; at: string }
  'front.changed': Record<string, never>
  'contributors.changed': Record<string, never>
  'presence.changed': { storyId: string }
  /** The last invitation of a guest was ended. */
  'guest.left': { userId: string }
  'desks.changed': { deskId: string }
  'inbox.changed': { userId: string }
  'batches.changed': { storyId: string }
  'user.created': { userId: string }
  'user.changed': { userId: string }
  'house-style.changed': Record<never, never>
  'dictionary.changed': Record<never, never>
  'versions.changed': { storyId: string }
  'settings.changed': Record<string, never>
  'session.ended': { sessionId: string }
}

export type Happening = keyof Happenings
type Listener<K extends Happening> = (what: Happenings[K]) => void

export function createEvents(logger: Logger) {
  const listeners = new Map<Happening, Set<Listener<never>>>()

  return {
    /** Calls `listener` every time; returns how to stop. */
    on<K extends Happening>(kind: K, listener: Listener<K>) {
      const set = listeners.get(kind) ?? new Set()
      listeners.set(kind, set)
      set.add(listener)
      return () => void set.delete(listener)
    },
    emit<K extends Happening>(kind: K, what: Happenings[K]) {
      for (const listener of listeners.get(kind) ?? []) {
        try {
          const call = listener as Listener<K> // the map holds under `kind` only what on(kind) put there
          call(what)
        } catch (error) {
          logger.error({ err: error, kind }, 'a listener failed')
        }
      }
    },
  }
}

export type Events = ReturnType<typeof createEvents>
