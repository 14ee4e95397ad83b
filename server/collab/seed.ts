// The first state of a draft: its structure and what it begins with, in one update by one client id,
// random per epoch (design §4). Written in the transaction that creates the story, never by a client.
import * as Y from 'yjs'
import type { Article } from '#shared/article/article.ts'
import { writeArticle } from '#shared/article/write.ts'

/** `client` is a random unsigned 32-bit number. */
export function seedDraft(article: Article, client: number) {
  const doc = new Y.Doc()
  doc.clientID = client
  writeArticle(doc, article)
  const seed = { state: Y.encodeStateAsUpdate(doc), clocks: Y.getState(doc.store, client) }
  doc.destroy()
  return seed
}
