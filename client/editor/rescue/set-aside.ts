// Takes a draft's copy off this computer that the server has no use for any more; what was typed in it and
// is nowhere else is set aside first.
import * as Y from 'yjs'
import { readArticle } from '#shared/article/read.ts'
import { allText } from '#shared/article/text.ts'
import { closeCodes } from '#shared/collab/close-codes.ts'
import { type CopyName, localCopyName } from '../session/copy-names.ts'
import {
  type CopyContent,
  deleteLocalCopy,
  listLocalCopies,
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

/** A draft that is open on this page, which knows better than its copy. */
export interface OpenDraft {
  state: Uint8Array
  unsaved: number
  client: number
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
  return {
    id: crypto.randomUUID(),
    storyId,
    headline: article.headline,
    at: new Date().toISOString(),
    code,
    typed: [typed, suggested].filter(Boolean).join('\n\n'),
    text: isShut || !content ? null : allText(article),
  }
}

/** Copies of this story's drafts before the present one. */
export async function setOldEpochsAside({ userId, storyId, epoch }: CopyName) {
  const copies = await listLocalCopies(userId)
  const old = copies.filter(copy => copy.storyId === storyId && copy.epoch !== epoch)
  for (const copy of old) await setAside(copy, closeCodes.otherEpoch)
}
