// Restores a version as a new edit of the draft: what others type meanwhile stays, what did not change keeps
// its comments and authors, and the draft as it was before is kept as a version of its own.
import * as Y from 'yjs'
import type { Origin } from '#server/collab/origins.ts'
import type { Room } from '#server/collab/room.ts'
import type { Rooms } from '#server/collab/rooms.ts'
import type { Db } from '#server/db/database.ts'
import type { Events } from '#server/events/events.ts'
import { fragmentFields, fragmentOf, textFields, textOf } from '#shared/article/draft.ts'
import { occupiedIn } from '#shared/article/occupied.ts'
import { readArticle } from '#shared/article/read.ts'
import { type TextRun, textBlocks } from '#shared/article/runs.ts'
import { checkDraft } from '#shared/article/schema.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import { restoreDraft } from '#shared/stories/version-restore.ts'
import type { Version } from '#shared/stories/versions.ts'
import { withRights } from './facts.ts'
import { hashArticle } from './hash.ts'
import type { Stories } from './service.ts'
import { unreadable, type Versions } from './versions.ts'

export interface RestoringDeps {
  db: Db
  rooms: Rooms
  stories: Stories
  versions: Versions
  events: Events
  /** A random unsigned 32-bit number, for Yjs. */
  newClient: () => number
}

/** How often the draft is kept again because somebody typed in between. */
const attempts = 20

/** The version's draft, checked against what editors may hold today: an editor would delete the rest. */
function open(versionId: string, state: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, state)
    checkDraft(doc)
    return doc
  } catch {
    doc.destroy()
    throw unreadable(versionId)
  }
}

const charactersOf = (blocks: readonly TextRun[][]) =>
  blocks
    .flat()
    .flatMap(({ client, clock, text }) =>
      Array.from({ length: text.length }, (_, i) => ({ client, clock: clock + i })),
    )

/** Which characters that `client` wrote into `doc` stand for which of the version. */
function restoredOrigins(doc: Y.Doc, target: Y.Doc, client: number): Origin[] {
  const origins: Origin[] = []
  const types = [
    ...fragmentFields.map(field => [fragmentOf(doc, field), fragmentOf(target, field)] as const),
    ...textFields.map(field => [textOf(doc, field), textOf(target, field)] as const),
  ]
  for (const [type, wanted] of types) {
    const [now, before] = [charactersOf(textBlocks(type)), charactersOf(textBlocks(wanted))]
    if (now.length !== before.length) continue
    for (const [index, place] of now.entries()) {
      const from = before[index]
      if (!from || place.client !== client) continue
      const last = origins.at(-1)
      if (
        last?.kind === 'restored' &&
        last.to === place.clock &&
        last.fromClient === from.client &&
        last.fromClock + last.to - last.from === from.clock
      )
        last.to++
      else
        origins.push({
          client,
          from: place.clock,
          to: place.clock + 1,
          kind: 'restored',
          fromClient: from.client,
          fromClock: from.clock,
        })
    }
  }
  return origins
}

export function createRestoring(deps: RestoringDeps) {
  const { db, rooms, stories, versions, events, newClient } = deps

  return {
    async restore(actor: Actor, storyId: string, versionId: string): Promise<Version | null> {
      const { rights } = await stories.get(storyId)
      const stored = await versions.state(storyId, versionId)
      const target = open(versionId, stored.state)
      const hashOf = (doc: Y.Doc) => hashArticle(withRights(readArticle(doc), rights))
      const wanted = hashOf(target)

      /** False when the draft is not what `kept` shows any more. */
      async function edit(room: Room, kept: string) {
        let isAsKept = true
        const client = newClient()
        const origins = (doc: Y.Doc) =>
          room.epoch === stored.epoch ? restoredOrigins(doc, target, client) : []
        await room.edit(
          actor.id,
          client,
          doc => {
            isAsKept = hashOf(doc) === kept
            if (isAsKept) restoreDraft(doc, target, occupiedIn(doc, room.presence.carets()))
          },
          { kind: 'restored', origins },
        )
        return isAsKept
      }

      const before = await rooms.use(storyId, async room => {
        if ((await room.read(hashOf)) === wanted) return null
        for (let attempt = 0; attempt < attempts; attempt++) {
          const kept = await versions.keep(storyId, { reason: 'restore', userId: actor.id, rights })
          if (await edit(room, kept.hash)) return kept.id
        }
        throw new Error('nobody types so fast that a version cannot be kept')
      })
      target.destroy()
      if (before === null) return null
      const { at, name } = await versions.summary(storyId, versionId)
      await db.transaction().execute(trx =>
        stories.audit(trx, actor, storyId, {
          action: 'restored',
          from: before,
          to: versionId,
          note: name ?? at,
        }),
      )
      events.emit('story.changed', { storyId })
      return versions.summary(storyId, before)
    },
  }
}

export type Restoring = ReturnType<typeof createRestoring>
