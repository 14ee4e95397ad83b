// Takes a draft's copy off this computer that the server has no use for any more; what was typed in it and
// is nowhere else is set aside first.
import * as Y from 'yjs'
import { readArticle } from '#shared/article/read.ts'
import { allText } from '#shared/article/text.ts'
import { closeCodes } from '#shared/collab/close-codes.ts'
import {
  type CopyContent,
  type CopyName,
  deleteLocalCopy,
  listLocalCopies,
  localCopyName,
  readLocalCopy,
} from '../session/local-copies.ts'
import { createUnsent, unsentText } from '../suggestions/unsent.ts'
import { keepRescued, type Rescued } from './rescue-store.ts'
import { typedHere } from './typed-here.ts'

/** One page at a time, where the browser can say so: two would set the same text aside. */
const alone = <T>(name: string, act: () => Promise<T>): Promise<T> =>
  navigator.locks ? navigator.locks.request(name, act) : act()

/** After these the server will not take what the copy holds, whoever brings it. */
const ends = new Set<number>([
  closeCodes.mayNotWrite,
  closeCodes.noSuchStory,
  closeCodes.otherEpoch,
  closeCodes.tooLarge,
  closeCodes.foreignClient,
])

export const endsCopy = (code: number) => ends.has(code)

/** Null when nothing was only here. */
export const setAside = (name: CopyName, code: number): Promise<Rescued | null> =>
  alone(`${localCopyName(name)}:set-aside`, async () => {
    const copy = await readLocalCopy(name).catch(() => null)
    const suggested = unsentText(createUnsent(name).read())
    const isUnsaved = copy !== null && copy.unsaved > 0
    const rescued = isUnsaved || suggested ? rescuedOf(name, code, copy, suggested) : null
    if (rescued) await keepRescued(name.userId, rescued)
    await deleteLocalCopy(name)
    return rescued
  })

function rescuedOf(
  { storyId }: CopyName,
  code: number,
  copy: CopyContent | null,
  suggested: string,
): Rescued {
  const doc = new Y.Doc()
  if (copy) Y.applyUpdate(doc, copy.state)
  const article = readArticle(doc)
  const typed = copy ? typedHere(doc, copy) : ''
  doc.destroy()
  const isShut = code === closeCodes.noSuchStory
  return {
    id: crypto.randomUUID(),
    storyId,
    headline: article.headline,
    at: new Date().toISOString(),
    code,
    typed: [typed, suggested].filter(Boolean).join('\n\n'),
    text: isShut || !copy ? null : allText(article),
  }
}

/** Copies of this story's drafts before the present one. */
export async function setOldEpochsAside({ userId, storyId, epoch }: CopyName) {
  const copies = await listLocalCopies(userId)
  const old = copies.filter(copy => copy.storyId === storyId && copy.epoch !== epoch)
  for (const copy of old) await setAside(copy, closeCodes.otherEpoch)
}
