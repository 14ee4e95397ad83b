// One line of all that happened to a story: kept versions, editions, the record, newest first.
import { publicationActions } from '#shared/audit/actions.ts'
import type { EditionSummary } from '#shared/publishing/api.ts'
import type { HistoryEntry } from '#shared/stories/api.ts'
import type { Version } from '#shared/stories/versions.ts'

export type TimeLineEntry =
  | { kind: 'version'; at: string; version: Version }
  | { kind: 'edition'; at: string; edition: EditionSummary }
  | { kind: 'record'; at: string; record: HistoryEntry }

interface Sources {
  versions: readonly Version[]
  /** False while older versions are still on the server. */
  areAllVersions: boolean
  editions: readonly EditionSummary[]
  history: readonly HistoryEntry[]
}

const isPublication = (action: string) => publicationActions.some(one => one === action)

/** What is older than the oldest version that was fetched waits for the versions between. */
export function timeLineOf({ versions, areAllVersions, editions, history }: Sources) {
  const numbers = new Set(editions.map(({ number }) => String(number)))
  const entries: TimeLineEntry[] = [
    ...versions.map((version): TimeLineEntry => ({ kind: 'version', at: version.at, version })),
    ...editions.map(
      (edition): TimeLineEntry => ({ kind: 'edition', at: edition.publishedAt, edition }),
    ),
    ...history
      // An edition says more of its publication than the record does.
      .filter(({ action, to }) => !isPublication(action) || to === null || !numbers.has(to))
      .map((record): TimeLineEntry => ({ kind: 'record', at: record.at, record })),
  ]
  const oldest = areAllVersions ? '' : (versions.at(-1)?.at ?? '')
  return entries
    .filter(({ at }) => at >= oldest)
    .sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1))
}
