// Until when rights hold. Apart from their shape, so that the checks in the browser come without what reads it.

/** Whether rights have run out at `now`, an ISO time. */
export const haveRunOut = ({ until }: { until?: string | null | undefined }, now: string) =>
  typeof until === 'string' && Date.parse(until) <= Date.parse(now)
