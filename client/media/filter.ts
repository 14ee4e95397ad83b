// What the library shows, as the URL says it.

export interface MediaFilter {
  search?: string
  /** The id of the picture that is open. */
  picture?: string
}

/** What is longer than the server takes is no value. */
const text = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 200 ? value : null

export function parseMediaFilter(query: Record<string, unknown>): MediaFilter {
  const [search, picture] = [text(query.search), text(query.picture)]
  return { ...(search && { search }), ...(picture && { picture }) }
}
