// What `/events` tells: that something changed, as a hint to fetch it again, never the thing itself. A hint
// about a story goes only to those who may open it (rule W2).
import { z } from 'zod'

export const Hint = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stories.changed'), storyId: z.string() }),
  z.object({ kind: z.literal('threads.changed'), storyId: z.string() }),
  z.object({ kind: z.literal('editions.changed'), storyId: z.string() }),
  z.object({ kind: z.literal('versions.changed'), storyId: z.string() }),
  z.object({ kind: z.literal('presence.changed'), storyId: z.string() }),
  z.object({ kind: z.literal('sign-offs.changed'), storyId: z.string() }),
  /** Who may open this story is another one; whoever it no longer opens to forgets it. */
  z.object({ kind: z.literal('access.changed'), storyId: z.string() }),
  z.object({ kind: z.literal('batches.changed'), storyId: z.string() }),
  z.object({ kind: z.literal('deliveries.changed'), storyId: z.string() }),
  z.object({ kind: z.literal('destinations.changed') }),
  z.object({ kind: z.literal('users.changed') }),
  z.object({ kind: z.literal('house-style.changed') }),
  z.object({ kind: z.literal('dictionary.changed') }),
  z.object({ kind: z.literal('settings.changed') }),
  z.object({ kind: z.literal('front.changed') }),
  z.object({ kind: z.literal('contributors.changed') }),
  z.object({ kind: z.literal('desks.changed') }),
  /** Told only to the person whose inbox it is. */
  z.object({ kind: z.literal('inbox.changed') }),
])
export type Hint = z.infer<typeof Hint>
