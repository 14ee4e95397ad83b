// Who gets an edition (rules E4, E5, X1): whoever its filter lets it in for, and whoever has the story
// already or is about to get it, whatever the filter says now. Pure.
import type { Topic } from '#shared/article/article.ts'
import { type Edition, isOver } from '#shared/publishing/edition.ts'
import { baseLanguage } from '#shared/publishing/locale.ts'
import { topicSlug } from '#shared/publishing/topics.ts'
import { rightsRefusal } from '#shared/stories/rights.ts'
import type { RightsUse } from '#shared/stories/rights-uses.ts'
import type { Act, Cause } from './deliveries.ts'
import type { Filter } from './destinations.ts'

export interface Candidate {
  id: string
  filter: Filter
  use: RightsUse
  /** Whether the story is there, or may be: an attempt was begun. */
  hasStory: boolean
  /** Whether an edition of it has yet to go out there. */
  getsStory: boolean
}

export interface Dispatch {
  destinationId: string
  act: Act
  cause: Cause
}

/** What of an edition decides where it goes. */
export type Dispatched = Pick<Edition, 'kind' | 'article' | 'rights'>

const isOwnCopy = ({ rights, article }: Dispatched) =>
  rights === null && article.source.rights === null

const isAbout = (topics: readonly Topic[], wanted: string) =>
  topics.some(({ code, name }) => code === wanted || topicSlug(name) === topicSlug(wanted))

const isAnyOf = <T>(list: readonly T[], test: (item: T) => boolean) =>
  list.length === 0 || list.some(test)

/** Whether a filter lets an edition of a desk in. */
const lets = (filter: Filter, edition: Dispatched, deskId: string | null) =>
  isAnyOf(filter.desks, desk => desk === deskId) &&
  isAnyOf(filter.topics, topic => isAbout(edition.article.topics, topic)) &&
  isAnyOf(
    filter.languages,
    language => baseLanguage(language) === baseLanguage(edition.article.language),
  ) &&
  (filter.copy === 'all' || isOwnCopy(edition))

/** What goes where at `now`, an ISO time. */
export function dispatchesOf(
  edition: Dispatched,
  deskId: string | null,
  candidates: readonly Candidate[],
  now: string,
): Dispatch[] {
  return candidates.flatMap(({ id, filter, use, hasStory, getsStory }): Dispatch[] => {
    const destinationId = id
    if (isOver(edition)) return hasStory ? [{ destinationId, act: 'remove', cause: 'edition' }] : []
    if (rightsRefusal(edition, use, now) !== null) {
      return hasStory ? [{ destinationId, act: 'remove', cause: 'rights' }] : []
    }
    return hasStory || getsStory || lets(filter, edition, deskId)
      ? [{ destinationId, act: 'publish', cause: 'edition' }]
      : []
  })
}
