// WordPress by its REST interface (wp/v2) with an application password: a post is created, updated, and put
// into the trash. There is no idempotency key: a comment in the content marks the post, and it is looked for
// before a second one would be made.
import { z } from 'zod'
import type { TargetOf } from '#shared/delivery/destinations.ts'
import type { Edition } from '#shared/publishing/edition.ts'
import { oneLine } from '#shared/publishing/printable.ts'
import { type Adapter, type Parcel, Refusal, type Remote } from './adapter.ts'
import type { Exchange } from './exchange.ts'
import { markOf, postHtml } from './post.ts'

const Post = z.object({ id: z.int(), link: z.string().nullish() })
const Found = z.array(Post.extend({ content: z.object({ raw: z.string() }).nullish() }))
const Term = z.object({ id: z.int() })
const TermExists = z.object({
  code: z.literal('term_exists'),
  data: z.object({ term_id: z.int() }),
})
const Myself = z.object({ capabilities: z.record(z.string(), z.unknown()).optional() })

/** Topics that become tags, at most: each costs a request. */
const tagsAtMost = 10

type Target = TargetOf<'wordpress'>

function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new Refusal('again', { fault: 'unreadable', mayHaveArrived: true })
}

const remoteOf = ({ id, link }: z.infer<typeof Post>): Remote => ({
  id: String(id),
  url: link ?? null,
})

const isGone = (status: number) => status === 404 || status === 410

export function createWordpress({ json }: Exchange): Adapter<'wordpress'> {
  const to = ({ url, username }: Target, secret: string) => ({
    base: `${url.replace(/\/+$/, '')}/wp-json/wp/v2`,
    headers: {
      Authorization: `Basic ${Buffer.from(`${username}:${secret}`).toString('base64')}`,
    },
  })

  /** A post that an attempt without an answer may have left. */
  async function find(edition: Edition, { base, headers }: ReturnType<typeof to>) {
    const mark = markOf(edition.storyId)
    const query = new URLSearchParams({ search: mark, status: 'any', context: 'edit' })
    const { json: found } = await json({ method: 'GET', url: `${base}/posts?${query}`, headers })
    const post = parsed(Found, found).find(({ content }) => content?.raw.includes(mark))
    return post ? remoteOf(post) : null
  }

  async function tagsOf(edition: Edition, { base, headers }: ReturnType<typeof to>) {
    const ids: number[] = []
    for (const { name } of edition.article.topics.slice(0, tagsAtMost)) {
      const url = `${base}/tags`
      const request = { method: 'POST' as const, url, headers, body: { name: oneLine(name) } }
      // Who may not make tags may still publish.
      const { json: answer } = await json(request, status => [400, 401, 403].includes(status))
      const made = Term.safeParse(answer)
      const known = TermExists.safeParse(answer)
      if (made.success) ids.push(made.data.id)
      else if (known.success) ids.push(known.data.data.term_id)
    }
    return ids
  }

  async function publish(
    { edition, site, remote, mayBeThere }: Parcel,
    target: Target,
    secret: string,
  ) {
    const address = to(target, secret)
    const known = remote ?? (mayBeThere ? await find(edition, address) : null)
    const fields = {
      title: oneLine(edition.article.headline),
      excerpt: oneLine(edition.article.standfirst),
      content: `${postHtml(edition, site)}\n<!-- ${markOf(edition.storyId)} -->`,
      tags: await tagsOf(edition, address),
    }
    const { headers, base } = address
    if (known) {
      const url = `${base}/posts/${encodeURIComponent(known.id)}`
      const answer = await json({ method: 'POST', url, headers, body: fields }, isGone)
      if (!isGone(answer.status)) return { answer, post: remoteOf(parsed(Post, answer.json)) }
    }
    // New, or somebody there has deleted it: the edition has to be there.
    const { slug, firstPublishedAt } = edition
    const body = {
      ...fields,
      slug,
      status: target.arrival,
      date_gmt: firstPublishedAt.slice(0, 19),
    }
    const answer = await json({ method: 'POST', url: `${base}/posts`, headers, body })
    return { answer, post: remoteOf(parsed(Post, answer.json)) }
  }

  return {
    async send(parcel, target, secret) {
      if (parcel.act === 'publish') {
        const { answer, post } = await publish(parcel, target, secret)
        return { status: answer.status, answer: post.url, remote: post }
      }
      const { base, headers } = to(target, secret)
      const post = parcel.remote ?? (await find(parcel.edition, { base, headers }))
      if (!post) return { status: null, answer: null, remote: null }
      const url = `${base}/posts/${encodeURIComponent(post.id)}`
      const { status } = await json({ method: 'DELETE', url, headers }, isGone)
      return { status, answer: null, remote: null }
    },
    async test(target, secret) {
      const { base, headers } = to(target, secret)
      const url = `${base}/users/me?context=edit`
      const { status, json: answer } = await json({ method: 'GET', url, headers })
      const { capabilities = {} } = parsed(Myself, answer)
      const needed = target.arrival === 'publish' ? 'publish_posts' : 'edit_posts'
      if (capabilities[needed] !== true) {
        throw new Refusal('misdirected', { status, answer: `${target.username}: ${needed}` })
      }
      return { status, answer: null, remote: null }
    },
  }
}
