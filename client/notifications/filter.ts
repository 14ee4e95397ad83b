// What the inbox shows, as the URL says it.
export interface InboxFilter {
  /** Only `true`: what I have not read. */
  unread?: 'true'
}

export const parseInboxFilter = (query: Record<string, unknown>): InboxFilter =>
  query.unread === 'true' ? { unread: 'true' } : {}
