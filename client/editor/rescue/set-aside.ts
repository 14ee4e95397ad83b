// Takes a draft's copy off this computer that the server has no use for any more; what was typed in it and
// is nowhere else is set aside first.
import * as Y from 'yjs'
import { readArticle } from '#shared/article/read.ts'
import { allText } from '#shared/article/text.ts'
import { closeCodes } from '#shared/collab/close-codes.ts'
import type { Gone } from '../session/carry-words.ts'
import { type CopyName, localCopyName } from '../session/copy-names.ts'
import {
  type CopyContent,
  deleteLocalCopy,
  listLocalCopies,
  readLocalCopy,
} from '../session/local-copies.ts'
import { createUnsent, unsentText } from '../suggestions/unsent.ts'
import { goneWords } from './gone-words.ts'
import { keepRescued, newRescued, type Rescued } from './rescue-store.ts'
import { typedHere, type Unsent } from './typed-here.ts'

/** One page at a time, where the browser can say so: two would set the same text aside. */
const alone = <T>(name: string, act: () => Promise<T>): Promise<T> =>
  navigator.locks ? navigator.locks.request(name, act) : act()

/** A draft that is open on this page, which knows better than its copy. */
export interface OpenDraft {
  state: Uint8Array
  unsaved: number
  client: number
}

export interface GoneBlocks {
  headline: string
  gone: Gone
  unsent: Unsent
  /** Whether this computer may hold them. */
  keeps: boolean
}

const contentOf = (copy: CopyContent | null, { state, unsaved, client }: OpenDraft) => ({
  state,
  unsaved,
  own: new Set([...(copy?.own ?? []), client]),
  base: copy?.base ?? new Map<number, number>(),
})

/** Null when nothing was only here. Throws, and leaves the copy, when it cannot be read or its words kept. */
export const setAside = (
  name: CopyName,
  code: number,
  open: OpenDraft | null = null,
): Promise<Rescued | null> =>
  alone(`${localCopyName(name)}:set-aside`, async () => {
    const copy = await readLocalCopy(name)
    const content = open ? contentOf(copy, open) : copy
    const suggested = unsentText(createUnsent(name).read())
    const isUnsaved = content !== null && content.unsaved > 0
    const rescued = isUnsaved || suggested ? rescuedOf(name, code, content, suggested) : null
    if (rescued) await keepRescued(name.userId, rescued)
    await deleteLocalCopy(name)
    return rescued
  })

function rescuedOf(
  { storyId }: CopyName,
  code: number,
  content: CopyContent | null,
  suggested: string,
): Rescued {
  const doc = new Y.Doc()
  if (content) Y.applyUpdate(doc, content.state)
  const article = readArticle(doc)
  const typed = content ? typedHere(doc, content) : ''
  doc.destroy()
  // Of a story that is shut only one's own words, where they can be told from the others'.
  const isShut = code === closeCodes.noSuchStory && content?.own.size !== 0
  return newRescued({
    storyId,
    headline: article.headline,
    code,
    typed: [typed, suggested].filter(Boolean).join('\n\n'),
    text: isShut || !content ? null : allText(article),
  })
}

/** Of blocks that others took away while they were written in; null when nothing of them was only here. */
export async function setGoneAside(
  { userId, storyId }: CopyName,
  { headline, gone, unsent, keeps }: GoneBlocks,
): Promise<Rescued | null> {
  const words = goneWords(gone, unsent)
  if (!words) return null
  const rescued = newRescued({ storyId, headline, code: null, ...words })
  if (keeps) await keepRescued(userId, rescued).catch(() => {}) // it is on the page all the same
  return rescued
}

/** Copies of this story's drafts before the present one. */
export async function setOldEpochsAside({ userId, storyId, epoch }: CopyName) {
  const copies = await listLocalCopies(userId)
  const old = copies.filter(copy => copy.storyId === storyId && copy.epoch !== epoch)
  for (const copy of old) await setAside(copy, closeCodes.otherEpoch)
}
