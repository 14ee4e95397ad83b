// What somebody typed on this computer that the server does not have, as text to read: asked for before the
// copies are wiped (rule C9).
import * as Y from 'yjs'
import { readArticle } from '#shared/article/read.ts'
import { allText } from '#shared/article/text.ts'
import { listLocalCopies, readLocalCopy } from './local-copies.ts'

export function textOf(state: Uint8Array): string {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const text = allText(readArticle(doc))
  doc.destroy()
  return text
}

/** One text a story, the whole of the draft as it stands here. */
export async function unsavedTexts(userId: string): Promise<string[]> {
  const copies = await Promise.all((await listLocalCopies(userId)).map(readLocalCopy))
  return copies.flatMap(copy => (copy && copy.unsaved > 0 ? [textOf(copy.state)] : []))
}
