// Copies of stories that are not open to this person any more leave this computer (rule W2); what was typed
// in them and never sent is set aside.
import { call } from '#client/api.ts'
import { closeCodes } from '#shared/collab/close-codes.ts'
import { listKept } from '../session/unsaved-texts.ts'
import { setAside } from './set-aside.ts'

/** How many stories one question names. */
const atOnce = 1000

/** Asks nothing when there are none. One that cannot be set aside stays until the next time. */
export async function sweepCopies(userId: string) {
  const copies = await listKept(userId)
  for (let from = 0; from < copies.length; from += atOnce) {
    const part = copies.slice(from, from + atOnce)
    const stories = [...new Set(part.map(({ storyId }) => storyId))]
    const open = new Set((await call('POST /api/access/open', { body: { stories } })).stories)
    const shut = part.filter(({ storyId }) => !open.has(storyId))
    await Promise.allSettled(shut.map(copy => setAside(copy, closeCodes.noSuchStory)))
  }
}
