// Words that were typed here into a block while somebody else moved it, or made another kind of block of it,
// go along. A Y.Doc takes such a block away and makes it again elsewhere, from what the other one knew of it:
// what they did not know yet would be gone with the old one (rule C4).
import * as Y from 'yjs'
import type { TextRun } from '#shared/article/runs.ts'

/** A run of one. */
type Character = TextRun

/** What others took away with words in it that were typed here. */
export interface Gone {
  /** Each text as it stood here. */
  blocks: TextRun[][]
  /** The texts that were made in the same transaction. */
  made: string[]
}

/** What `type` held before `transaction` took it away, or holds now without one. */
function charactersOf(type: Y.XmlText, transaction?: Y.Transaction): Character[] {
  const characters: Character[] = []
  for (let item = type._start; item; item = item.right) {
    const isThere = !item.deleted || (transaction && Y.isDeleted(transaction.deleteSet, item.id))
    if (!isThere || !(item.content instanceof Y.ContentString)) continue
    const { client, clock } = item.id
    for (const [at, text] of item.content.str.split('').entries())
      characters.push({ text, client, clock: clock + at })
  }
  return characters
}

/** What was typed on this computer. */
interface Typed {
  own: ReadonlySet<number>
  /** 1 for what this page typed, which is later than what pages before it did. */
  isNow: (character: Character) => number
}

const textOf = (characters: readonly Character[]) => characters.map(({ text }) => text).join('')

const typeOf = (struct: unknown) =>
  struct instanceof Y.Item &&
  struct.content instanceof Y.ContentType &&
  struct.content.type instanceof Y.XmlText
    ? struct.content.type
    : null

function goneIn(transaction: Y.Transaction): Y.XmlText[] {
  const gone: Y.XmlText[] = []
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, struct => {
    const type = typeOf(struct)
    if (type) gone.push(type)
  })
  return gone
}

function madeIn({ doc, beforeState }: Y.Transaction): Y.XmlText[] {
  return [...doc.store.clients].flatMap(([client, structs]) => {
    const known = beforeState.get(client) ?? 0
    const first = structs.findLastIndex(({ id }) => id.clock < known) + 1
    return structs.slice(first).flatMap(struct => {
      const type = typeOf(struct)
      return type && !(struct instanceof Y.Item && struct.deleted) ? [type] : []
    })
  })
}

/**
 * The last words typed here that `made` lacks, with their places in it; null when that is not all it lacks. Read
 * off the texts alone: whoever cut the words and moved the block while this browser was away gets them back.
 */
function lacking(went: readonly Character[], made: string, typed: Typed) {
  const count = went.length - made.length
  const mine = went
    .filter(({ client }) => typed.own.has(client))
    .toSorted((a, b) => typed.isNow(b) - typed.isNow(a) || b.clock - a.clock)
    .slice(0, count)
  if (count <= 0 || mine.length < count) return null
  const missing = new Set(mine)
  if (textOf(went.filter(character => !missing.has(character))) !== made) return null
  return went.flatMap((character, at) =>
    missing.has(character) ? [{ at, text: character.text }] : [],
  )
}

/**
 * From now on; returns how to stop. `own` are the clients that this computer writes with; `onGone` is told of
 * blocks that were taken away for good.
 */
export function carryWords(
  doc: Y.Doc,
  own: () => ReadonlySet<number>,
  onGone: (gone: Gone) => void = () => {},
): () => void {
  function carry(transaction: Y.Transaction) {
    if (transaction.local || transaction.deleteSet.clients.size === 0) return
    const typed: Typed = { own: own(), isNow: ({ client }) => Number(client === doc.clientID) }
    const gone = goneIn(transaction)
      .map(type => charactersOf(type, transaction))
      .filter(characters => characters.some(({ client }) => typed.own.has(client)))
    if (gone.length === 0) return
    const made = madeIn(transaction)
    const texts = made.map(type => textOf(charactersOf(type)))
    const blocks: TextRun[][] = []
    // An empty text is like any other: it counts when nothing else was made.
    const mayBeEmpty = gone.length === 1 && made.length === 1
    for (const went of gone) {
      const at = made.findIndex(type => {
        const text = textOf(charactersOf(type))
        return (text !== '' || mayBeEmpty) && lacking(went, text, typed) !== null
      })
      const [type] = at === -1 ? [] : made.splice(at, 1)
      const words = type && lacking(went, textOf(charactersOf(type)), typed)
      if (!type || !words) {
        blocks.push(went)
        continue
      }
      doc.transact(() => {
        for (const { at: place, text } of words) type.insert(place, text)
      }, carryWords)
    }
    if (blocks.length > 0) onGone({ blocks, made: texts })
  }
  doc.on('afterTransaction', carry)
  return () => doc.off('afterTransaction', carry)
}
