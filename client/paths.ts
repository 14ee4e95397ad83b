// The only maker of links. Routes inside the newsroom are what <Link> and navigate() take, so that they
// are typed and preload; the few addresses outside it are plain text.
import type { WaitingFilter } from './assignments/filter.ts'
import type { AuditFilter } from './audit/filter.ts'
import type { MediaFilter } from './media/filter.ts'
import type { InboxFilter } from './notifications/filter.ts'
import type { SettingsSection } from './settings/sections.ts'
import type { StoryFilter } from './stories/filter.ts'

export const paths = {
  stories: (filter: StoryFilter = {}) => ({ to: '/newsroom', search: filter }) as const,
  /** A story, and the thread to open in it. */
  story: (storyId: string, thread?: string) =>
    ({
      to: '/newsroom/stories/$storyId',
      params: { storyId },
      search: thread === undefined ? {} : { thread },
    }) as const,
  /** `from` and `to` as the API names them: a version's id, `edition-3`, `now`. */
  compare: (storyId: string, sides: { from?: string; to?: string } = {}) =>
    ({ to: '/newsroom/stories/$storyId/compare', params: { storyId }, search: sides }) as const,
  wire: () => ({ to: '/newsroom/wire' }) as const,
  /** The library of pictures; `picture` is open in it. */
  media: (filter: MediaFilter = {}) => ({ to: '/newsroom/media', search: filter }) as const,
  /** Where the order of the public front page is arranged. */
  front: () => ({ to: '/newsroom/front' }) as const,
  inbox: (filter: InboxFilter = {}) => ({ to: '/newsroom/inbox', search: filter }) as const,
  waiting: (filter: WaitingFilter = {}) => ({ to: '/newsroom/waiting', search: filter }) as const,
  /** Text that the server would not take. */
  rescued: () => ({ to: '/newsroom/rescued' }) as const,
  /** Where a guest finds their stories. */
  invited: () => ({ to: '/newsroom/invited' }) as const,
  settings: (section?: SettingsSection) =>
    ({ to: '/newsroom/settings', ...(section && { hash: section }) }) as const,
  handover: (person?: string) =>
    ({ to: '/newsroom/handover', search: person ? { person } : {} }) as const,
  /** The audit trail, narrowed. */
  audit: (filter: AuditFilter = {}) => ({ to: '/newsroom/audit', search: filter }) as const,
  /** `to` is where to go once signed in: an address inside the newsroom. */
  signIn: (to?: string) => ({ to: '/newsroom/sign-in', search: to ? { to } : {} }) as const,
}

/** Where everything of ours lives; whatever else the host serves is not the newsroom. */
const newsroom = '/newsroom'

export const isInNewsroom = (address: string) =>
  address === newsroom || address.startsWith(`${newsroom}/`) || address.startsWith(`${newsroom}?`)

/** The whole address of a thread, to hand to somebody. */
export const storyLink = (origin: string, storyId: string, threadId: string) =>
  `${origin}/newsroom/stories/${encodeURIComponent(storyId)}?thread=${encodeURIComponent(threadId)}`

/** The public reader, and what it shows of one story. */
export const readerPaths = {
  front: () => '/',
  story: (slug: string) => `/stories/${encodeURIComponent(slug)}`,
  /** The live edition as a file: html, json, ninjs.json, newsml.xml, nitf.xml, jsonld, md or txt. */
  exported: (slug: string, format: string) =>
    `/export/stories/${encodeURIComponent(slug)}.${format}`,
}

/** The audit trail as a file, under the same filter. */
export const auditFilePath = (format: 'csv' | 'json', query: string) =>
  `/api/audit.${format}${query}`

/** A picture as it came; only for the newsroom. */
export const originalPath = (mediaId: string) => `/media/${encodeURIComponent(mediaId)}/original`

export const socketPaths = {
  events: () => '/events',
  draft: (storyId: string) => `/collab/${encodeURIComponent(storyId)}`,
}

/** The address of a socket on this origin. */
export const socketUrl = (path: string, page: Pick<Location, 'protocol' | 'host'>) =>
  `${page.protocol === 'https:' ? 'wss:' : 'ws:'}//${page.host}${path}`
