// The filter of the list that a saved view keeps, as far as it is still understood.
import { parseSearch } from '#client/search-params.ts'
import type { SavedView } from '#shared/planning/api.ts'
import { parseStoryFilter } from '../filter.ts'

export const filterOfView = (view: SavedView) => parseStoryFilter(parseSearch(view.query))
