// Who wrote a draft (rule C10): word by word as it stands, and between two kept states of it.
import * as Y from 'yjs'
import { fragmentFields, fragmentOf, textFields, textOf } from '#shared/article/draft.ts'
import { type TextRun, textBlocks } from '#shared/article/runs.ts'
import type { AuthorsStore } from './authors-store.ts'
import type { Rooms } from './rooms.ts'
import { createWhoWrote, type WhoWrote, type Writer } from './who-wrote.ts'

export type WrittenRun = TextRun & Writer

const isSame = (a: Writer, b: Writer) =>
  a.by === b.by &&
  a.at === b.at &&
  a.via?.kind === b.via?.kind &&
  a.via?.by === b.via?.by &&
  a.via?.at === b.via?.at

/** Splits a run where its writer changes. */
function writtenRuns({ client, clock, text }: TextRun, whoWrote: WhoWrote): WrittenRun[] {
  const runs: WrittenRun[] = []
  for (let i = 0; i < text.length; i++) {
    const writer = whoWrote(client, clock + i)
    const last = runs.at(-1)
    if (last && isSame(last, writer)) last.text += text[i]
    else runs.push({ client, clock: clock + i, text: text[i] ?? '', ...writer })
  }
  return runs
}

const stateVectorOf = (state: Uint8Array) =>
  Y.decodeStateVector(Y.encodeStateVectorFromUpdate(state))

export function createAuthors({ store, rooms }: { store: AuthorsStore; rooms: Rooms }) {
  return {
    /** Every text of the draft as it is now, in runs of one writer. */
    async read(storyId: string) {
      const { epoch, texts } = await rooms.use(storyId, async room => ({
        epoch: room.epoch,
        texts: await room.read(doc =>
          [
            ...fragmentFields.map(field => ({ field, type: fragmentOf(doc, field) })),
            ...textFields.map(field => ({ field, type: textOf(doc, field) })),
          ].map(({ field, type }) => ({ field, blocks: textBlocks(type) })),
        ),
      }))
      const [clocks, origins] = await Promise.all([
        store.clocks(storyId, epoch),
        store.origins(storyId, epoch),
      ])
      const whoWrote = createWhoWrote(clocks, origins)
      return texts.map(({ field, blocks }) => ({
        field,
        blocks: blocks.map(runs => runs.flatMap(run => writtenRuns(run, whoWrote))),
      }))
    },
    /** Who changed the draft from one kept state to a later one; from its beginning when there is none. */
    async between(
      storyId: string,
      epoch: string,
      earlier: { state: Uint8Array; at: string } | null,
      state: Uint8Array,
    ): Promise<string[]> {
      const [owners, changers] = await Promise.all([
        store.owners(storyId, epoch),
        store.changersSince(storyId, epoch, earlier?.at ?? ''),
      ])
      const before = earlier ? stateVectorOf(earlier.state) : new Map<number, number>()
      const writers = [...stateVectorOf(state)]
        .filter(([client, clock]) => clock > (before.get(client) ?? 0))
        .map(([client]) => owners.get(client) ?? null)
      return [...new Set([...writers, ...changers])].filter(id => id !== null)
    },
  }
}

export type Authors = ReturnType<typeof createAuthors>
