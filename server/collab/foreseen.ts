// What an edit of the server takes away knowingly. A Y.Doc deletes with a block also the words in it that whoever
// deleted it did not know, and browsers put such words back into what was made of the block (decision 043). The
// server knows all words, so those it deletes go ahead, in an update of their own: what is in a block when the block
// goes was unknown to it.
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { lostIn } from './update.ts'

interface Range {
  clock: number
  length: number
}

const goesWith = ({ parent }: Y.Item, deletes: Parameters<typeof Y.isDeleted>[0]) =>
  parent instanceof Y.AbstractType && parent._item !== null && Y.isDeleted(deletes, parent._item.id)

/** The words in blocks that `update` takes out of `doc`, as an update; null when it takes none. */
export function foreseenIn(doc: Y.Doc, update: Uint8Array): Uint8Array | null {
  const { ds } = Y.decodeUpdate(update)
  const words = new Map<number, Range[]>()
  for (const [client, ranges] of ds.clients) {
    for (const { clock, len } of ranges) {
      for (const struct of lostIn(doc, client, clock, len)) {
        if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) continue
        if (!goesWith(struct, ds)) continue
        const from = Math.max(clock, struct.id.clock)
        const to = Math.min(clock + len, struct.id.clock + struct.length)
        const own = words.get(client) ?? []
        words.set(client, own)
        own.push({ clock: from, length: to - from })
      }
    }
  }
  if (words.size === 0) return null
  return encoding.encode(encoder => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, words.size)
    for (const [client, ranges] of words) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, ranges.length)
      for (const { clock, length } of ranges) {
        encoding.writeVarUint(encoder, clock)
        encoding.writeVarUint(encoder, length)
      }
    }
  })
}
