// What the list shows, as the URL says it. An empty or unknown value is as good as none, so that an
// old link still opens the list.
import { type Place, places } from '#shared/stories/place.ts'

export interface StoryFilter {
  place?: Place
  /** A desk's id. */
  desk?: string
  language?: string
  search?: string
}

const isPlace = (value: unknown): value is Place => places.some(place => place === value)

const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : null)

export function parseStoryFilter(query: Record<string, unknown>): StoryFilter {
  const desk = text(query.desk)
  const language = text(query.language)
  const search = text(query.search)
  return {
    ...(isPlace(query.place) && { place: query.place }),
    ...(desk && { desk }),
    ...(language && { language }),
    ...(search && { search }),
  }
}

/** `filter` with some of it changed; null takes a part away. */
export function changeFilter(
  filter: StoryFilter,
  change: { [K in keyof StoryFilter]?: StoryFilter[K] | null },
): StoryFilter {
  return parseStoryFilter({ ...filter, ...change })
}
