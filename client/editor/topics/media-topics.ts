// IPTC Media Topics (CC BY 4.0, © IPTC) by search. The list is in English; for the top of it, and for what is
// used most, there are German names of our own beside it. Both are files, fetched when somebody first looks for
// a topic. A topic is one by its code, whatever a story calls it.
import german from './media-topics.de.tsv?url'
import english from './media-topics.tsv?url'

export interface MediaTopic {
  /** As an article has it: `medtop:20000638`. */
  code: string
  /** The IPTC's, in English. */
  name: string
  /** The IPTC's name of the topic above; empty at the top. */
  broader: string
  other: string
  german: { name: string; other: string } | null
}

const rowsOf = (table: string) =>
  table
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.split('\t'))

export function parseMediaTopics(table: string, germanTable: string): MediaTopic[] {
  const named = new Map(
    rowsOf(germanTable).map(([id, name = '', other = '']) => [id, { name, other }]),
  )
  return rowsOf(table).map(([id = '', name = '', broader = '', other = '']) => ({
    code: `medtop:${id}`,
    name,
    broader,
    other,
    german: named.get(id) ?? null,
  }))
}

const textAt = async (address: string) => (await fetch(address)).text()

export const mediaTopicsQuery = {
  queryKey: ['media-topics'],
  queryFn: async () => {
    const [table, germanTable] = await Promise.all([textAt(english), textAt(german)])
    return parseMediaTopics(table, germanTable)
  },
  staleTime: Number.POSITIVE_INFINITY,
}

/** What a story in `language` calls a topic; English where there is no name in that language. */
export const topicName = ({ name, german: named }: MediaTopic, language: string) =>
  (language.startsWith('de') && named?.name) || name

/** 0 is the best; null when it does not match. */
function rankOf(name: string, other: string, wanted: string): number | null {
  const folded = name.toLowerCase()
  if (folded === wanted) return 0
  if (folded.startsWith(wanted)) return 1
  if (folded.includes(` ${wanted}`)) return 2
  return folded.includes(wanted) || other.toLowerCase().includes(wanted) ? 3 : null
}

/** The best of the names; what matches one of another language comes after what matches one of the story's. */
function rank({ name, other, german: named }: MediaTopic, wanted: string, language: string) {
  const isGerman = language.startsWith('de')
  const ranks = [
    { rank: rankOf(name, other, wanted), isOwn: !isGerman },
    { rank: named && rankOf(named.name, named.other, wanted), isOwn: isGerman },
  ]
  const found = ranks.flatMap(({ rank: at, isOwn }) =>
    at === null ? [] : [at + (isOwn ? 0 : 0.5)],
  )
  return found.length === 0 ? null : Math.min(...found)
}

/** The topics that `query` may mean for a story in `language`, the likeliest first. */
export function searchMediaTopics(
  topics: readonly MediaTopic[],
  query: string,
  language: string,
  most = 8,
) {
  const wanted = query.trim().toLowerCase()
  if (wanted.length < 2) return []
  return topics
    .map(topic => ({ topic, rank: rank(topic, wanted, language) }))
    .filter((found): found is { topic: MediaTopic; rank: number } => found.rank !== null)
    .toSorted((a, b) => a.rank - b.rank || a.topic.name.length - b.topic.name.length)
    .slice(0, most)
    .map(({ topic }) => topic)
}
