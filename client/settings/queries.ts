// What is set for everybody, in the query cache.
import { queryOptions } from '@tanstack/react-query'
import { call } from '#client/api.ts'
import { keys } from '#client/query.ts'

export const siteQuery = queryOptions({
  queryKey: keys.site,
  queryFn: ({ signal }) => call('GET /api/site', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

/** The newsroom's terms, for the checks and the settings. */
export const houseStyleQuery = queryOptions({
  queryKey: keys.houseStyle,
  queryFn: ({ signal }) => call('GET /api/house-style', { signal }),
})

/** The newsroom's own words, and which languages have a dictionary. */
export const dictionaryQuery = queryOptions({
  queryKey: keys.dictionary,
  queryFn: ({ signal }) => call('GET /api/dictionary', { signal }),
})

/** What each desk asks of its stories, by the desk's id. */
export const deskDemandsQuery = queryOptions({
  queryKey: keys.deskDemands,
  queryFn: ({ signal }) => call('GET /api/desk-demands', { signal }),
})

/** Who may fetch exports; for administrators only. */
export const exportTokensQuery = queryOptions({
  queryKey: keys.exportTokens,
  queryFn: ({ signal }) => call('GET /api/export-tokens', { signal }),
})

export const destinationsQuery = queryOptions({
  queryKey: keys.destinations,
  queryFn: ({ signal }) => call('GET /api/destinations', { signal }),
})

/** What an administrator has set for everybody. */
export const settingsQuery = queryOptions({
  queryKey: keys.settings,
  queryFn: ({ signal }) => call('GET /api/settings', { signal }),
})
