// Topics as readers choose them: which there are among some editions, and which editions are about one.
// Topics with the same IPTC code are one topic, whatever each article calls it.
import type { Topic } from '#shared/article/article.ts'
import type { Edition } from './edition.ts'
import { baseLanguage } from './locale.ts'
import { oneLine } from './printable.ts'

/** A topic with its address: `slug` is the part after `/topics/`, not yet percent-encoded. */
export interface ReaderTopic {
  slug: string
  name: string
}

/** A name as part of an address; keeps the letters of every script. */
export const topicSlug = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')

const keyOf = ({ code, name }: Topic) => code ?? topicSlug(name)

interface Counted {
  count: number
  /** How often each name is used by articles in the site's language, and by all. */
  names: Map<string, { here: number; all: number }>
}

function countTopics(editions: readonly Edition[], language: string): Counted[] {
  const byKey = new Map<string, Counted>()
  for (const { article } of editions) {
    const here = baseLanguage(article.language) === baseLanguage(language) ? 1 : 0
    for (const topic of article.topics) {
      const name = oneLine(topic.name)
      if (topicSlug(name) === '') continue
      const entry: Counted = byKey.get(keyOf(topic)) ?? { count: 0, names: new Map() }
      const uses = entry.names.get(name) ?? { here: 0, all: 0 }
      entry.names.set(name, { here: uses.here + here, all: uses.all + 1 })
      byKey.set(keyOf(topic), { ...entry, count: entry.count + 1 })
    }
  }
  return [...byKey.values()]
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const nameOf = ({ names }: Counted) =>
  [...names].sort(
    ([a, x], [b, y]) => y.here - x.here || y.all - x.all || compareText(a, b),
  )[0]?.[0] ?? ''

/** The topics of `editions`, the most used first, at most `limit`; named in `language` where they can be. */
export function topicsOf(
  editions: readonly Edition[],
  language: string,
  limit = 12,
): ReaderTopic[] {
  const bySlug = new Map<string, ReaderTopic & { count: number }>()
  for (const counted of countTopics(editions, language)) {
    const name = nameOf(counted)
    const slug = topicSlug(name)
    const known = bySlug.get(slug)
    bySlug.set(slug, { slug, name, count: counted.count + (known?.count ?? 0) })
  }
  return [...bySlug.values()]
    .sort((a, b) => b.count - a.count || compareText(a.name, b.name))
    .slice(0, limit)
    .map(({ slug, name }) => ({ slug, name }))
}

/** Whether a topic is meant by `wanted`: its slug, its name, or its IPTC code. */
const isNamed = (topic: Topic, wanted: string) =>
  topic.code === wanted || topicSlug(topic.name) === topicSlug(wanted)

/** The editions about the topic that `wanted` names, in their order. */
export function editionsAbout(editions: readonly Edition[], wanted: string): Edition[] {
  const keys = new Set(
    editions
      .flatMap(edition => edition.article.topics)
      .filter(topic => isNamed(topic, wanted))
      .map(keyOf),
  )
  return editions.filter(edition => edition.article.topics.some(topic => keys.has(keyOf(topic))))
}
