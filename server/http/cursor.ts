// Where a page of a list ended, as text that the caller hands back.
import { AppError } from '#shared/api/errors.ts'

/** `at` is what the list is sorted by: a time, or whatever else. */
export interface Position<At extends string | number = string> {
  at: At
  id: string
  /** The group that it ended in, where a list has groups. */
  rank?: number
}

export const writeCursor = ({ at, id, rank = 0 }: Position<string | number>) =>
  Buffer.from(JSON.stringify([at, id, rank])).toString('base64url')

function read<At extends string | number>(
  cursor: string,
  isAt: (value: unknown) => value is At,
): Position<At> {
  try {
    const [at, id, rank = 0] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (isAt(at) && typeof id === 'string' && typeof rank === 'number') return { at, id, rank }
  } catch {
    // told below, like every other cursor that is not ours
  }
  throw new AppError(
    'invalid',
    'The cursor is not one that this list gave out. Start from the first page.',
    {
      errors: [{ path: 'query.cursor', message: 'unknown' }],
    },
  )
}

const isText = (value: unknown) => typeof value === 'string'
const isTextOrNumber = (value: unknown) => isText(value) || typeof value === 'number'

/** Of a list in the order of time. */
export const readCursor = (cursor: string) => read(cursor, isText)

/** Of a list that may be sorted by numbers. */
export const readSortCursor = (cursor: string) => read(cursor, isTextOrNumber)
