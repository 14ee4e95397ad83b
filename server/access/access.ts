// The one place that decides whether somebody may open a story (rule W2). Every request that names a
// story or a thread, every socket and every hint comes through here; nothing is remembered, so that a
// change holds from its commit on. Many who ask at once, a story's whole readership, share one look.
import { askTogether } from '#server/db/together.ts'
import { type AccessRule, invitationOf, isOpenTo } from '#shared/access/rule.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import { isGuest } from '#shared/permissions/roles.ts'
import type { AccessStore } from './store.ts'

/** What of a thread decides whether a guest reads it. */
export interface ReadableThread {
  by: { id: string } | null
  body: string
  replies: readonly { body: string }[]
}

export interface AccessDeps {
  store: AccessStore
  now: () => Date
}

export function createAccess({ store, now }: AccessDeps) {
  const moment = () => now().toISOString()

  /**
   * The rules of these stories by id; what does not exist has none. A correction is open to whom its story is,
   * while it is worked on; afterwards there is nothing at its address.
   */
  const rules = askTogether(async (storyIds: readonly string[]) => {
    const [own, corrections] = await Promise.all([ownRules(storyIds), store.corrections(storyIds)])
    if (corrections.length === 0) return own
    const corrected = await ownRules(corrections.map(({ story_id }) => story_id))
    for (const { id, story_id, closed_at } of corrections) {
      const rule = closed_at === null && corrected.get(story_id)
      // Guests were invited to the story, not to what is worked on beside it.
      if (rule) own.set(id, { ...rule, invitations: [] })
      else own.delete(id)
    }
    return own
  })

  async function ownRules(storyIds: readonly string[]): Promise<Map<string, AccessRule>> {
    const found = await store.rules(storyIds, moment())
    return new Map(
      found.stories.map(({ id, restricted }) => [
        id,
        {
          isRestricted: restricted === 1,
          people: found.people.flatMap(row => (row.story_id === id ? [row.user_id] : [])),
          invitations: found.guests.flatMap(row =>
            row.story_id === id
              ? [
                  {
                    userId: row.user_id,
                    expiresAt: row.expires_at,
                    readsThreads: row.reads_threads === 1,
                  },
                ]
              : [],
          ),
        },
      ]),
    )
  }

  const rule = async (storyId: string) => (await rules([storyId])).get(storyId) ?? null

  return {
    rules,
    rule,
    isOpen: (actor: Actor, known: AccessRule) => isOpenTo(actor, known, moment()),
    async mayOpen(actor: Actor, storyId: string): Promise<boolean> {
      const known = await rule(storyId)
      return known !== null && isOpenTo(actor, known, moment())
    },
    /** Those of the stories that are open to the actor, in their order. */
    async openTo(actor: Actor, storyIds: readonly string[]): Promise<string[]> {
      const known = await rules(storyIds)
      return storyIds.filter(id => {
        const found = known.get(id)
        return found !== undefined && isOpenTo(actor, found, moment())
      })
    },
    /**
     * Which threads of a story the actor reads: all, but a guest only their own and those that name them,
     * unless the invitation says otherwise.
     */
    async readableThreads<T extends ReadableThread>(
      actor: Actor,
      storyId: string,
      threads: readonly T[],
    ): Promise<T[]> {
      if (!isGuest(actor)) return [...threads]
      const known = await rule(storyId)
      if (known && invitationOf(actor.id, known, moment())?.readsThreads) return [...threads]
      const names = (text: string) => text.includes(`(user:${actor.id})`)
      return threads.filter(
        ({ by, body, replies }) =>
          by?.id === actor.id || names(body) || replies.some(reply => names(reply.body)),
      )
    },
  }
}

export type Access = ReturnType<typeof createAccess>
