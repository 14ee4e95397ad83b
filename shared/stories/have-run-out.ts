// Until when rights hold. Apart from their shape, so that the checks in the browser come without what reads it.
import type { Rights } from './rights.ts'

/** Whether rights have run out at `now`, an ISO time. */
export const haveRunOut = ({ until }: Rights, now: string) =>
  typeof until === 'string' && Date.parse(until) <= Date.parse(now)
