// What was suggested and the server has not got, kept on this computer: by person, story and epoch, like the
// copies of drafts, and wiped with them.
import { readStored, storedNames, writeStored } from '#client/ui/storage.ts'
import { replacementText } from '#shared/comments/replacement-text.ts'
import { type CopyName, copiesPrefix, localCopyName, parseCopyName } from '../session/copy-names.ts'
import type { Entry } from './match-changes.ts'

const ending = ':suggestions'
const nameOf = (copy: CopyName) => `${localCopyName(copy)}${ending}`

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' &&
  value !== null &&
  'anchor' in value &&
  'expected' in value &&
  'replacement' in value

export function createUnsent(copy: CopyName) {
  const name = nameOf(copy)
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

/** The drafts for which this person has suggested something that the server has not got. */
export const listUnsent = (userId: string): CopyName[] =>
  storedNames(copiesPrefix).flatMap(name => {
    const copy = name.endsWith(ending) ? parseCopyName(name.slice(0, -ending.length)) : null
    return copy?.userId === userId && createUnsent(copy).read().length > 0 ? [copy] : []
  })

const quoted = (words: string) => (words === '' ? '–' : `“${words}”`)

/** Suggestions as text to read, one a line: what is to go, what is to stand there. */
export const unsentText = (entries: readonly Entry[]) =>
  entries
    .map(({ expected, replacement }) => [expected, replacementText(replacement)].map(quoted))
    .map(([before, after]) => `${before} → ${after}`)
    .join('\n')
