// What the page of what waits for me shows, as the URL says it. Each kind of thing is in one group.
import type { WaitingItem } from '#shared/assignments/api.ts'

export const waitingGroups = ['threads', 'sign-offs', 'reviews', 'parts'] as const
export type WaitingGroup = (typeof waitingGroups)[number]

export interface WaitingFilter {
  show?: WaitingGroup
  /** Only `true`: what stops a publication. */
  blocking?: 'true'
}

export function parseWaitingFilter(query: Record<string, unknown>): WaitingFilter {
  const show = waitingGroups.find(group => group === query.show)
  return { ...(show && { show }), ...(query.blocking === 'true' && { blocking: 'true' as const }) }
}

const groups: Record<WaitingItem['kind'], WaitingGroup> = {
  thread: 'threads',
  mention: 'threads',
  'sign-off': 'sign-offs',
  review: 'reviews',
  part: 'parts',
}

export const groupOf = ({ kind }: WaitingItem) => groups[kind]

const isBlocking = (item: WaitingItem) => item.kind === 'thread' && item.blocking

export const narrowWaiting = (items: readonly WaitingItem[], { show, blocking }: WaitingFilter) =>
  items.filter(item => (!show || groupOf(item) === show) && (!blocking || isBlocking(item)))

export const countBlocking = (items: readonly WaitingItem[]) => items.filter(isBlocking).length
