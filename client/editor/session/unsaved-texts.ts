// What somebody typed or suggested on this computer that the server does not have, as text to read: asked
// for before the copies are wiped (rule C9).
import * as Y from 'yjs'
import type { Article } from '#shared/article/article.ts'
import { readArticle } from '#shared/article/read.ts'
import { allText } from '#shared/article/text.ts'
import { listRescued, rescuedText } from '../rescue/rescue-store.ts'
import { createUnsent, listUnsent, unsentText } from '../suggestions/unsent.ts'
import { type CopyName, localCopyName } from './copy-names.ts'
import { listLocalCopies, readLocalCopy } from './local-copies.ts'

function articleIn(state: Uint8Array): Article {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const article = readArticle(doc)
  doc.destroy()
  return article
}

/** The drafts of which this person has a copy here, or suggestions that were not sent. */
export async function listKept(userId: string): Promise<CopyName[]> {
  // A browser that tells of no copies may keep suggestions all the same.
  const copies = await listLocalCopies(userId).catch(() => [])
  const all = [...copies, ...listUnsent(userId)]
  return [...new Map(all.map(name => [localCopyName(name), name])).values()]
}

/** The whole of a draft as it stands here, or its headline, with what was suggested; null: nothing is only here. */
async function unsavedText(name: CopyName): Promise<string | null> {
  const copy = await readLocalCopy(name).catch(() => null)
  const unsent = createUnsent(name).read()
  const isUnsaved = copy !== null && copy.unsaved > 0
  if (!isUnsaved && unsent.length === 0) return null
  const article = copy && articleIn(copy.state)
  const draft = article && (isUnsaved ? allText(article) : article.headline)
  return [draft, unsentText(unsent)].filter(Boolean).join('\n\n')
}

/** One text a story; and what was set aside and is still there. */
export async function unsavedTexts(userId: string): Promise<string[]> {
  const kept = await Promise.all((await listKept(userId)).map(unsavedText))
  const rescued = await listRescued(userId).catch(() => [])
  return [...kept, ...rescued.map(rescuedText)].flatMap(text => text || [])
}
