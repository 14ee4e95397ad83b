// Updates that can be read and that Yjs cannot put in, written by hand (yjs 13.6, encoding.js and Item.js): no
// honest client makes them.
import * as encoding from 'lib0/encoding'

export interface Place {
  client: number
  clock: number
}

/** Items of one letter, each with the one that it stands behind; without one it is the first in the kicker. */
export type Letters = readonly { at: Place; behind?: Place }[]

const numbers = (encoder: encoding.Encoder, ...values: readonly number[]) => {
  for (const value of values) encoding.writeVarUint(encoder, value)
}

/** A block for each of `blocks`, the letters of one client in it one after another; nothing is deleted. */
export const updateOf = (blocks: readonly Letters[], letter = 'a') =>
  encoding.encode(encoder => {
    numbers(encoder, blocks.length)
    for (const block of blocks) {
      numbers(encoder, block.length)
      for (const [i, { at, behind }] of block.entries()) {
        if (i === 0) numbers(encoder, at.client, at.clock)
        encoding.writeUint8(encoder, behind ? 0x84 : 4)
        if (behind) numbers(encoder, behind.client, behind.clock)
        else {
          numbers(encoder, 1)
          encoding.writeVarString(encoder, 'kicker')
        }
        encoding.writeVarString(encoder, letter)
      }
    }
    numbers(encoder, 0)
  })

const place = (client: number, clock: number): Place => ({ client, clock })

export const unbuildable: Readonly<Record<string, Uint8Array>> = {
  'a client in two blocks': updateOf([[{ at: place(61, 0) }], [{ at: place(61, 1) }]]),
  'a client in two blocks, another between': updateOf([
    [{ at: place(62, 0) }],
    [{ at: place(63, 0) }],
    [{ at: place(62, 1) }],
  ]),
  'two that build on each other': updateOf([
    [{ at: place(65, 0), behind: place(64, 0) }],
    [{ at: place(64, 0), behind: place(65, 0) }],
  ]),
  'two that build on what comes behind the other': updateOf([
    [{ at: place(67, 0), behind: place(66, 1) }, { at: place(67, 1) }],
    [{ at: place(66, 0), behind: place(67, 1) }, { at: place(66, 1) }],
  ]),
  'three in a circle': updateOf([
    [{ at: place(70, 0), behind: place(69, 0) }],
    [{ at: place(69, 0), behind: place(68, 0) }],
    [{ at: place(68, 0), behind: place(70, 0) }],
  ]),
  'one that builds on itself': updateOf([[{ at: place(71, 0), behind: place(71, 0) }]]),
  'one that builds on what its client writes later': updateOf([
    [{ at: place(72, 0), behind: place(72, 1) }, { at: place(72, 1) }],
  ]),
  'a letter that is none': updateOf([[{ at: place(73, 0) }]], ''),
  'a deletion of nothing': new Uint8Array([0, 1, 74, 1, 0, 0]),
}
