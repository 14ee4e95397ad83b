// What was suggested and the server has not got, kept on this computer: by person, story and epoch, like the
// copies of drafts.
import { readStored, writeStored } from '#client/ui/storage.ts'
import { localCopyName } from '../session/local-copies.ts'
import type { Entry } from './match-changes.ts'

const nameOf = (userId: string, storyId: string, epoch: string) =>
  `${localCopyName({ userId, storyId, epoch })}:suggestions`

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' &&
  value !== null &&
  'anchor' in value &&
  'expected' in value &&
  'replacement' in value

export function createUnsent(userId: string, storyId: string, epoch: string) {
  const name = nameOf(userId, storyId, epoch)
  return {
    read(): Entry[] {
      try {
        const stored: unknown = JSON.parse(readStored(name) ?? '[]')
        return Array.isArray(stored) ? stored.filter(isEntry) : []
      } catch {
        return [] // somebody else wrote there
      }
    },
    keep: (entries: readonly Entry[]) => writeStored(name, JSON.stringify(entries)),
  }
}

export type Unsent = ReturnType<typeof createUnsent>
