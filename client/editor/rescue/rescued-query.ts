// What was set aside on this computer, and the copies that have to leave it, as queries: what reads them
// comes only where there is something to read.
import { queryOptions } from '@tanstack/react-query'
import { keys } from '#client/query.ts'
import { databaseNames, parseCopyName, rescuedName } from '../session/copy-names.ts'
import type { Rescued } from './rescue-store.ts'

/** Whether this person has anything on this computer. */
const keepsSomething = async (userId: string) =>
  (await databaseNames()).some(
    name => parseCopyName(name)?.userId === userId || name === rescuedName(userId),
  )

/** Sends away the copies of stories that are not open any more, then lists what is set aside. */
export const rescuedQuery = (userId: string) =>
  queryOptions({
    queryKey: keys.rescued,
    async queryFn(): Promise<Rescued[]> {
      if (!(await keepsSomething(userId))) return []
      const [{ sweepCopies }, { listRescued }] = await Promise.all([
        import('./sweep.ts'),
        import('./rescue-store.ts'),
      ])
      await sweepCopies(userId).catch(() => {}) // without a line they are asked for the next time
      return listRescued(userId)
    },
  })
