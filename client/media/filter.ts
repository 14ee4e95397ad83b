// What the library shows, as the URL says it.

export interface MediaFilter {
  search?: string
  /** The id of the picture that is open. */
  picture?: string
}

const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : null)

export function parseMediaFilter(query: Record<string, unknown>): MediaFilter {
  const [search, picture] = [text(query.search), text(query.picture)]
  return { ...(search && { search }), ...(picture && { picture }) }
}
