// What one editor types into a draft: a paragraph of its own at the end of the body, then letters. Real
// Yjs updates, made before anything is measured, each built on the draft that the server handed out.
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { fragmentOf } from '#shared/article/draft.ts'
import type { Framing } from '../wire/framing.ts'
import { createRandom } from './schedule.ts'

/** The frames of one key press: the letter, and the caret behind it. */
export interface Key {
  update: Uint8Array
  presence: Uint8Array
}

export interface Script {
  client: number
  /** Makes the paragraph. */
  opening: Uint8Array
  /** Each letter is one clock, from `firstClock` on. */
  firstClock: number
  keys: Key[]
  text: string
}

export interface ScriptRequest {
  framing: Framing
  /** The draft as it is before anybody types. */
  draft: Uint8Array
  client: number
  keys: number
}

const letters = 'etaoinshrdlu etaoin shrdlu '

/** An awareness update with one entry (y-protocols/awareness.js). */
export const presenceOf = (client: number, clock: number, state: object) =>
  encoding.encode(encoder => {
    for (const number of [1, client, clock]) encoding.writeVarUint(encoder, number)
    encoding.writeVarString(encoder, JSON.stringify(state))
  })

export function writeScript({ framing, draft, client, keys: count }: ScriptRequest): Script {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, draft)
  doc.clientID = client
  let update: Uint8Array = new Uint8Array()
  doc.on('update', bytes => {
    update = bytes
  })

  const text = new Y.XmlText()
  const paragraph = new Y.XmlElement('paragraph')
  doc.transact(() => {
    fragmentOf(doc, 'body').push([paragraph])
    paragraph.insert(0, [text])
  })
  const opening = framing.update(update)
  const firstClock = Y.getState(doc.store, client)

  const random = createRandom(client)
  const user = { name: `Editor ${client}`, color: '#c3423f' }
  let typed = ''
  const keys = Array.from({ length: count }, (_, i) => {
    const letter = letters[Math.floor(random() * letters.length)] ?? ' '
    text.insert(text.length, letter)
    typed += letter
    const caret = Y.createRelativePositionFromTypeIndex(text, text.length, -1)
    const cursor = { anchor: caret, head: caret }
    const presence = presenceOf(client, i + 2, { user, field: 'body', cursor })
    return { update: framing.update(update), presence: framing.awareness(presence) }
  })
  doc.destroy()
  return { client, opening, firstClock, keys, text: typed }
}
