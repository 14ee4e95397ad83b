// Copies of drafts that are not open to a person any more (rule W2): wiped, but for those that hold text
// which the server does not have. These are handed out first.
import { call } from '#client/api.ts'
import { deleteLocalCopy } from './local-copies.ts'
import { listKept, unsavedText } from './unsaved-texts.ts'

export interface LeftCopy {
  /** The draft as it stands here, and what was suggested for it. */
  text: string
  wipe: () => Promise<void>
}

/** Wipes this person's copies of a story that they lost; what they hold that nobody else has is returned. */
export async function wipeLost(userId: string, storyId: string): Promise<LeftCopy[]> {
  const copies = (await listKept(userId)).filter(copy => copy.storyId === storyId)
  const left = await Promise.all(
    copies.map(async (copy): Promise<LeftCopy[]> => {
      const text = await unsavedText(copy)
      const wipe = () => deleteLocalCopy(copy)
      if (text !== null) return [{ text, wipe }]
      await wipe()
      return []
    }),
  )
  return left.flat()
}

/** How many stories the server is asked about at once. */
const atOnce = 1000

/** Asks which of the stories that this browser has copies of are still open, and wipes the others. */
export async function wipeAllLost(userId: string) {
  const kept = [...new Set((await listKept(userId)).map(({ storyId }) => storyId))]
  for (let start = 0; start < kept.length; start += atOnce) {
    const stories = kept.slice(start, start + atOnce)
    const open = new Set((await call('POST /api/access/open', { body: { stories } })).stories)
    await Promise.all(stories.filter(id => !open.has(id)).map(id => wipeLost(userId, id)))
  }
}
