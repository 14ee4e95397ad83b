// Where a page of the list ended, as text that the caller hands back.
import { AppError } from '#shared/api/errors.ts'

export interface Position {
  at: string
  id: string
}

export const writeCursor = ({ at, id }: Position) =>
  Buffer.from(JSON.stringify([at, id])).toString('base64url')

export function readCursor(cursor: string): Position {
  try {
    const [at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (typeof at === 'string' && typeof id === 'string') return { at, id }
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
