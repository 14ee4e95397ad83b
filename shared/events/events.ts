// What `/events` tells: that something changed, as a hint to fetch it again. Never the thing itself,
// so a hint needs no permission of its own.
import { z } from 'zod'

export const Hint = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stories.changed'), storyId: z.string() }),
  z.object({ kind: z.literal('threads.changed'), storyId: z.string() }),
  z.object({ kind: z.literal('editions.changed'), storyId: z.string() }),
  z.object({ kind: z.literal('versions.changed'), storyId: z.string() }),
  z.object({ kind: z.literal('presence.changed'), storyId: z.string() }),
  z.object({ kind: z.literal('users.changed') }),
  z.object({ kind: z.literal('house-style.changed') }),
  z.object({ kind: z.literal('settings.changed') }),
])
export type Hint = z.infer<typeof Hint>
