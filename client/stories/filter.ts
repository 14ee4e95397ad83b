// What the list shows, as the URL says it. An empty or unknown value is as good as none, so that an
// old link still opens the list.
import { languageTagPattern } from '#shared/article/vocabulary.ts'
import { type Place, places } from '#shared/stories/place.ts'
import { type StorySort, storySorts } from '#shared/stories/sort.ts'

export interface StoryFilter {
  place?: Place
  /** A desk's id. */
  desk?: string
  language?: string
  search?: string
  /** A person's id, or `me`. */
  assignee?: string
  /** Only `true`: past their deadline and not published. */
  overdue?: 'true'
  /** Only `true`: changed since whoever asks looked at them last. */
  news?: 'true'
  /** This urgent, or more: 1 to 9. */
  urgency?: string
  sort?: StorySort
}

const isPlace = (value: unknown): value is Place => places.some(place => place === value)

/** What is longer than the server takes is no value. */
const text = (value: unknown, longest = 200) =>
  typeof value === 'string' && value.trim() !== '' && value.trim().length <= longest ? value : null

export function parseStoryFilter(query: Record<string, unknown>): StoryFilter {
  const desk = text(query.desk)
  const tag = text(query.language)
  const language = tag && languageTagPattern.test(tag) ? tag : null
  const search = text(query.search)
  const assignee = text(query.assignee, 100)
  const sort = storySorts.find(name => name === query.sort && name !== 'changed')
  return {
    ...(isPlace(query.place) && { place: query.place }),
    ...(desk && { desk }),
    ...(language && { language }),
    ...(search && { search }),
    ...(assignee && { assignee }),
    ...(query.overdue === 'true' && { overdue: 'true' as const }),
    ...(query.news === 'true' && { news: 'true' as const }),
    ...(/^[1-9]$/.test(String(query.urgency)) && { urgency: String(query.urgency) }),
    ...(sort && { sort }),
  }
}

/** `filter` with some of it changed; null takes a part away. */
export function changeFilter(
  filter: StoryFilter,
  change: { [K in keyof StoryFilter]?: StoryFilter[K] | null },
): StoryFilter {
  return parseStoryFilter({ ...filter, ...change })
}

/** The change that takes away all that narrows the list inside its place. */
export const unnarrowed = {
  desk: null,
  language: null,
  search: null,
  assignee: null,
  overdue: null,
  news: null,
  urgency: null,
} as const

export const isNarrowed = (filter: StoryFilter) =>
  Object.keys(filter).some(part => part in unnarrowed)
