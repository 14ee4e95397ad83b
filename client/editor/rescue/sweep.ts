// Copies of stories that are not open to this person any more leave this computer (rule W2); what was typed
// in them and never sent is set aside.
import { call } from '#client/api.ts'
import { closeCodes } from '#shared/collab/close-codes.ts'
import { listKept } from '../session/unsaved-texts.ts'
import { setAside } from './set-aside.ts'

/** How many stories one question names. */
const atOnce = 1000

/** How many copies went. Asks nothing when there are none. */
export async function sweepCopies(userId: string): Promise<number> {
  const copies = await listKept(userId)
  let gone = 0
  for (let from = 0; from < copies.length; from += atOnce) {
    const part = copies.slice(from, from + atOnce)
    const stories = [...new Set(part.map(({ storyId }) => storyId))]
    const open = new Set((await call('POST /api/access/open', { body: { stories } })).stories)
    const shut = part.filter(({ storyId }) => !open.has(storyId))
    for (const copy of shut) await setAside(copy, closeCodes.noSuchStory)
    gone += shut.length
  }
  return gone
}
