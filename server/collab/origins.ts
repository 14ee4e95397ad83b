// Text that is made again keeps its author (rule C10). Enter, joining, turning a paragraph into a list:
// the editor deletes text and writes the same text anew, under new clocks. Here that is noticed, and so is
// what the same person cut or deleted a moment before and put back.
import * as Y from 'yjs'
import { typing } from './document.ts'
import { movedText } from './moved-text.ts'
import { joinDeleted, type Piece, placeAfter } from './pieces.ts'
import type { NewClocks } from './update.ts'

/** Clocks `from` to `to` (exclusive) of `client` hold words that were somebody else's first. */
export type Origin = { client: number; from: number; to: number } & (
  | { kind: 'moved' | 'restored'; fromClient: number; fromClock: number }
  | { kind: 'suggested'; userId: string | null; at: string }
)

/** How much deleted text is remembered of each person, in UTF-16 units. */
const remembered = 200_000

const stringOf = (item: Y.Item) => (item.content instanceof Y.ContentString ? item.content.str : '')

/** The name of the place where a text begins. */
const startOf = ({ _item: item }: Y.AbstractType<unknown>) =>
  item ? `in ${item.id.client}:${item.id.clock}` : 'in a field'

/** The texts of `items`, in the order of reading, one for each stretch without anything between. */
function piecesOf(items: ReadonlySet<Y.Item>): Piece[] {
  const pieces: Piece[] = []
  for (const parent of new Set([...items].map(item => item.parent))) {
    if (!(parent instanceof Y.AbstractType)) continue
    let open: Piece | null = null
    let before = startOf(parent)
    for (let item = parent._start; item; item = item.right) {
      if (items.has(item)) {
        if (!open) {
          open = { text: '', parts: [], before }
          pieces.push(open)
        }
        const { client, clock } = item.id
        open.parts.push({ client, clock, length: item.length })
        open.text += stringOf(item)
      } else if (!item.deleted && item.countable) {
        open = null
        before = placeAfter(item.lastId.client, item.lastId.clock)
      }
    }
  }
  return pieces
}

function newText(transaction: Y.Transaction) {
  const items = new Set<Y.Item>()
  for (const [client, end] of transaction.afterState) {
    const start = transaction.beforeState.get(client) ?? 0
    const structs = transaction.doc.store.clients.get(client)
    if (end <= start || !structs) continue
    for (let i = Y.findIndexSS(structs, start); i < structs.length; i++) {
      const struct = structs[i]
      if (struct instanceof Y.Item && !struct.deleted && struct.content instanceof Y.ContentString)
        items.add(struct)
    }
  }
  return items
}

function goneText(transaction: Y.Transaction) {
  const items = new Set<Y.Item>()
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, struct => {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return
    if (struct.id.clock < (transaction.beforeState.get(struct.id.client) ?? 0)) items.add(struct)
  })
  return items
}

/** What a server's edit on somebody's behalf says about whose words it brings. */
export type Credit =
  | { kind: 'suggested'; userId: string | null; at: string }
  /** Asked once the edit is made, with the document that it was made on. */
  | { kind: 'restored'; origins: (doc: Y.Doc) => Origin[] }

/** All of `clocks` in the name of whoever suggested them. */
export const suggestedOrigins = (
  clocks: readonly NewClocks[],
  { userId, at }: { userId: string | null; at: string },
): Origin[] => clocks.map(range => ({ ...range, kind: 'suggested', userId, at }))

/** Watches `doc`, before what is deleted in it is let go. */
export function createOrigins(doc: Y.Doc) {
  let inserted: Piece[] = []
  let deleted: Piece[] = []
  const memory = new Map<string, Piece[]>()

  doc.on('afterTransaction', transaction => {
    // The hot path: nothing was put back.
    if (transaction.origin === typing) return
    const hasDeleted = transaction.deleteSet.clients.size > 0
    if (hasDeleted) deleted.push(...piecesOf(goneText(transaction)))
    if (!hasDeleted && memory.size === 0) return
    const fresh = newText(transaction)
    // So is one letter alone.
    const isTyping = !hasDeleted && [...fresh].every(({ length }) => length === 1) && fresh.size < 2
    if (!isTyping) inserted.push(...piecesOf(fresh))
  })

  function remember(userId: string, pieces: readonly Piece[]) {
    const known = memory.get(userId) ?? []
    const all = [...known.slice(0, -1), ...joinDeleted([...known.slice(-1), ...pieces])]
    let length = all.reduce((sum, { text }) => sum + text.length, 0)
    let forgotten = 0
    for (; length > remembered; forgotten++) length -= all[forgotten]?.text.length ?? length
    memory.set(userId, all.slice(forgotten))
  }

  return {
    /**
     * What of the text that `userId` just brought was there before; null: it is known whose it is. So it is when it
     * is `credited`, and then only what went is remembered.
     */
    take(userId: string | null, credited?: Origin[]): Origin[] {
      const [came, went] = [inserted, deleted]
      inserted = []
      deleted = []
      if (credited) {
        if (userId !== null && went.length > 0) remember(userId, went)
        return credited
      }
      if (userId === null || (came.length === 0 && went.length === 0)) return []
      const { moves, left } = movedText(came, went, memory.get(userId) ?? [])
      if (left.length > 0) remember(userId, left)
      return moves.map(move => ({ kind: 'moved', ...move }))
    },
  }
}

export type Origins = ReturnType<typeof createOrigins>

/** Whose the new clocks are when somebody else's words are credited; undefined when they are the person's own. */
export function originsOf(credit: Credit | undefined, clocks: readonly NewClocks[], doc: Y.Doc) {
  if (!credit) return undefined
  return credit.kind === 'suggested' ? suggestedOrigins(clocks, credit) : credit.origins(doc)
}
