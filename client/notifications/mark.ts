// A page of the inbox with some of it marked as read, or as unread again. Pure.
import type { InboxPage } from '#shared/notifications/api.ts'

export interface Marking {
  /** All of the inbox when none are named. */
  ids?: string[]
  isRead: boolean
}

export function marked(page: InboxPage, { ids, isRead }: Marking): InboxPage {
  const isMeant = (id: string) => ids === undefined || ids.includes(id)
  const changed = page.notifications.filter(one => isMeant(one.id) && one.isRead !== isRead).length
  const all = isRead && ids === undefined
  return {
    ...page,
    notifications: page.notifications.map(one => (isMeant(one.id) ? { ...one, isRead } : one)),
    unread: all ? 0 : Math.max(0, page.unread + (isRead ? -changed : changed)),
  }
}
