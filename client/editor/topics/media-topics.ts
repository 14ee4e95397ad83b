// IPTC Media Topics (CC BY 4.0, © IPTC) by search. The list is a file of its own, fetched when somebody
// first looks for a topic.
import address from './media-topics.tsv?url'

export interface MediaTopic {
  /** As an article has it: `medtop:20000638`. */
  code: string
  name: string
  /** The name of the topic above; empty at the top. */
  broader: string
  other: string
}

export function parseMediaTopics(table: string): MediaTopic[] {
  return table
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => {
      const [id = '', name = '', broader = '', other = ''] = line.split('\t')
      return { code: `medtop:${id}`, name, broader, other }
    })
}

export const mediaTopicsQuery = {
  queryKey: ['media-topics'],
  queryFn: async () => parseMediaTopics(await (await fetch(address)).text()),
  staleTime: Number.POSITIVE_INFINITY,
}

/** 0 is the best; null when it does not match. */
function rank({ name, other }: MediaTopic, wanted: string): number | null {
  const folded = name.toLowerCase()
  if (folded === wanted) return 0
  if (folded.startsWith(wanted)) return 1
  if (folded.includes(` ${wanted}`)) return 2
  return folded.includes(wanted) || other.toLowerCase().includes(wanted) ? 3 : null
}

/** The topics that `query` may mean, the likeliest first. */
export function searchMediaTopics(topics: readonly MediaTopic[], query: string, most = 8) {
  const wanted = query.trim().toLowerCase()
  if (wanted.length < 2) return []
  return topics
    .map(topic => ({ topic, rank: rank(topic, wanted) }))
    .filter((found): found is { topic: MediaTopic; rank: number } => found.rank !== null)
    .toSorted((a, b) => a.rank - b.rank || a.topic.name.length - b.topic.name.length)
    .slice(0, most)
    .map(({ topic }) => topic)
}
