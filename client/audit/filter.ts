// What the audit trail is narrowed to, as the URL says it: days are days of whoever looks.
export interface AuditFilter {
  person?: string
  story?: string
  action?: string
  /** The first and the last day, such as 2026-11-25. */
  from?: string
  to?: string
}

/** What is longer than the server takes is no value. */
const text = (value: unknown, longest = 100) =>
  typeof value === 'string' && value !== '' && value.length <= longest ? value : null
const day = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : null

export function parseAuditFilter(query: Record<string, unknown>): AuditFilter {
  const [person, story, action] = [text(query.person), text(query.story), text(query.action, 50)]
  const [from, to] = [day(query.from), day(query.to)]
  return {
    ...(person && { person }),
    ...(story && { story }),
    ...(action && { action }),
    ...(from && { from }),
    ...(to && { to }),
  }
}

const midnight = (date: string, daysLater = 0) => {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number)
  return new Date(year, month - 1, dayOfMonth + daysLater).toISOString()
}

/** The filter with moments for days, as the server takes it. */
export const momentsOf = ({ from, to, ...rest }: AuditFilter) => ({
  ...rest,
  ...(from && { from: midnight(from) }),
  ...(to && { to: midnight(to, 1) }),
})
