// Verifies the chains of a newsroom (rule E1): every edition against its own hash, the edition before it,
// and the record of its story, which tells when the last one is gone.
import { type Break, breaksAt, isErased, type Link } from './chain.ts'
import type { ChainStore } from './chain-store.ts'

export interface BrokenEdition {
  storyId: string
  slug: string | null
  number: number
  breaks: Break[]
}

export interface Verdict {
  stories: number
  editions: number
  /** Editions whose content was erased, on record. */
  erased: number
  broken: BrokenEdition[]
}

const atOnce = 200

/** What the record says of each story: the last edition published, and those erased. */
async function readRecords(store: ChainStore) {
  const last = new Map<string, number>()
  const erasures = new Set<string>()
  for (const { story_id, action, to_value } of await store.listRecords()) {
    const number = Number(to_value)
    if (action === 'erased') erasures.add(`${story_id} ${number}`)
    else last.set(story_id, Math.max(number, last.get(story_id) ?? 0))
  }
  return { last, erasures }
}

export async function verifyChains(store: ChainStore): Promise<Verdict> {
  const { last, erasures } = await readRecords(store)
  const found: Omit<BrokenEdition, 'slug'>[] = []
  const newest = new Map<string, number>()
  let [editions, erased] = [0, 0]
  let before: Link | null = null

  for (;;) {
    const links: Link[] = await store.listLinks(before ?? { story_id: '', number: 0 }, atOnce)
    for (const link of links) {
      const breaks = breaksAt(link, before?.story_id === link.story_id ? before : null)
      if (isErased(link)) {
        erased += 1
        if (!erasures.has(`${link.story_id} ${link.number}`)) breaks.push('erased-unrecorded')
      }
      if (breaks.length > 0) found.push({ storyId: link.story_id, number: link.number, breaks })
      newest.set(link.story_id, link.number)
      editions += 1
      before = link
    }
    if (links.length < atOnce) break
  }
  for (const [storyId, number] of last) {
    if (number > (newest.get(storyId) ?? 0)) found.push({ storyId, number, breaks: ['missing'] })
  }

  const slugs = await store.listSlugs([...new Set(found.map(({ storyId }) => storyId))])
  const broken = found.map(one => ({
    ...one,
    slug: slugs.find(({ id }) => id === one.storyId)?.slug ?? null,
  }))
  return { stories: newest.size, editions, erased, broken }
}
