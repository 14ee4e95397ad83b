// The gate before every handler: an address that names a story, or something that belongs to one, is open
// only to those who may open the story; for everybody else there is nothing at that address (rule W2).
// Nobody can forget it: a parameter that is not in the table below stops the start.
import type { Endpoint } from '#shared/api/contract.ts'
import { AppError } from '#shared/api/errors.ts'
import { type Actor, isGuest } from '#shared/permissions/roles.ts'
import type { Access, ReadableThread } from './access.ts'

/** Finds the story that something belongs to; null when there is no such thing. */
export type StoryOf = (id: string) => Promise<string | null>

export interface GateDeps {
  access: Access
  /** By the name of the parameter, which is also what the refusal calls it. */
  storyOf: { threadId: StoryOf; taskId: StoryOf; batchId: StoryOf }
  getThread: (id: string, actor: Actor) => Promise<ReadableThread>
}

/** Parameters that belong to no story. What comes behind `:storyId` or `:threadId` belongs to those. */
const outside = new Set([
  'userId',
  'token',
  'deskId',
  'notificationId',
  'termId',
  'wordId',
  'mediaId',
  'contributorId',
  'viewId',
  'tokenId',
  'destinationId',
])

const namesIn = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)

const nothing = (name: string) => {
  const what = name.replace(/Id$/, '').replaceAll(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
  return new AppError('not-found', `There is no such ${what}.`)
}

export function createGate({ access, storyOf, getThread }: GateDeps) {
  const resolvers: Record<string, StoryOf> = { storyId: async id => id, ...storyOf }

  return {
    /** How an endpoint is guarded; throws when nobody has said what a parameter of it belongs to. */
    guard({ path, guest, public: isPublic }: Endpoint) {
      const names = namesIn(path)
      const key = names.find(name => name === 'storyId') ?? names.find(name => resolvers[name])
      const unknown = names.find(name => !resolvers[name] && !outside.has(name))
      if (unknown && !key) {
        throw new Error(`say in server/access/gate.ts what story :${unknown} of ${path} belongs to`)
      }
      const resolve = key && resolvers[key]

      return async (actor: Actor | null, params: Record<string, string>) => {
        if (!actor) return
        if (isGuest(actor) && !guest && !isPublic) {
          throw new AppError(
            'forbidden',
            'A guest reads and comments on the story of the invitation, and no more.',
          )
        }
        if (!key || !resolve) return
        const storyId = await resolve(params[key] ?? '')
        if (storyId === null || !(await access.mayOpen(actor, storyId))) throw nothing(key)
        if (!isGuest(actor) || params.threadId === undefined) return
        const thread = await getThread(params.threadId, actor)
        const read = await access.readableThreads(actor, storyId, [thread])
        if (read.length === 0) throw nothing('threadId')
      }
    },
  }
}

export type Gate = ReturnType<typeof createGate>
