// Where a page of the list ended, as text that the caller hands back.
import { AppError } from '#shared/api/errors.ts'

export interface Position {
  changedAt: string
  id: string
}

export const writeCursor = ({ changedAt, id }: Position) =>
  Buffer.from(JSON.stringify([changedAt, id])).toString('base64url')

export function readCursor(cursor: string): Position {
  try {
    const [changedAt, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (typeof changedAt === 'string' && typeof id === 'string') return { changedAt, id }
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
