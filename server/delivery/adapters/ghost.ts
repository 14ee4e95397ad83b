// Ghost by its Admin API (v5) with the key of an integration: a post is created, updated, and made a draft
// again. There is no idempotency key: the canonical address, which is ours, marks the post, and it is looked
// for before a second one would be made.
import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { storyUrl } from '#server/publishing/exporters/addresses.ts'
import type { TargetOf } from '#shared/delivery/destinations.ts'
import { oneLine } from '#shared/publishing/printable.ts'
import { type Adapter, type Parcel, Refusal } from './adapter.ts'
import type { Exchange } from './exchange.ts'
import { postHtml } from './post.ts'

const Post = z.object({
  id: z.string(),
  url: z.string().nullish(),
  updated_at: z.string(),
  canonical_url: z.string().nullish(),
})
type Post = z.infer<typeof Post>
const Posts = z.object({ posts: z.array(Post) })

/** Characters that Ghost takes of an excerpt. */
const excerptLength = 300

type Target = TargetOf<'ghost'>

/** An Admin API key: its id and its secret in hexadecimal. */
export const ghostKey = /^([0-9a-f]{24}):([0-9a-f]{64})$/

/** The token that Ghost asks for: a JWT (RFC 7519) for five minutes. */
function ghostToken(key: string, now: Date): string {
  const [, id, secret] = ghostKey.exec(key) ?? []
  if (!id || !secret) throw new Refusal('misdirected', { fault: 'secret' })
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const seconds = Math.floor(now.getTime() / 1000)
  const claims = `${part({ alg: 'HS256', typ: 'JWT', kid: id })}.${part({ iat: seconds, exp: seconds + 300, aud: '/admin/' })}`
  const signature = createHmac('sha256', Buffer.from(secret, 'hex')).update(claims)
  return `${claims}.${signature.digest('base64url')}`
}

function postsIn(value: unknown): Post[] {
  const parsed = Posts.safeParse(value)
  if (parsed.success) return parsed.data.posts
  throw new Refusal('again', { fault: 'unreadable', mayHaveArrived: true })
}

const isGone = (status: number) => status === 404

export function createGhost({ json }: Exchange, now: () => Date): Adapter<'ghost'> {
  const to = ({ url }: Target, secret: string) => ({
    base: `${url.replace(/\/+$/, '')}/ghost/api/admin`,
    headers: {
      Authorization: `Ghost ${ghostToken(secret, now())}`,
      'Accept-Version': 'v5.0',
    },
  })
  type Address = ReturnType<typeof to>

  /** The post as it is there now: changing it needs the time of its last change. */
  async function find(
    { edition, site, remote, mayBeThere, act }: Parcel,
    { base, headers }: Address,
  ) {
    if (remote) {
      const url = `${base}/posts/${encodeURIComponent(remote.id)}/`
      const { status, json: answer } = await json({ method: 'GET', url, headers }, isGone)
      return isGone(status) ? null : (postsIn(answer)[0] ?? null)
    }
    if (!mayBeThere && act === 'publish') return null
    const query = new URLSearchParams({ filter: `slug:${edition.slug}`, limit: '5' })
    const { json: answer } = await json({ method: 'GET', url: `${base}/posts/?${query}`, headers })
    const own = storyUrl(site, edition.slug)
    return postsIn(answer).find(post => post.canonical_url === own) ?? null
  }

  const fieldsOf = ({ edition, site }: Parcel) => ({
    title: oneLine(edition.article.headline),
    custom_excerpt: oneLine(edition.article.standfirst).slice(0, excerptLength),
    html: postHtml(edition, site),
    canonical_url: storyUrl(site, edition.slug),
    tags: edition.article.topics.map(({ name }) => ({ name: oneLine(name).slice(0, 190) })),
  })

  return {
    async send(parcel, target, secret) {
      const { base, headers } = to(target, secret)
      const known = await find(parcel, { base, headers })
      const put = (fields: object) =>
        json({
          method: 'PUT',
          url: `${base}/posts/${encodeURIComponent(known?.id ?? '')}/?source=html`,
          headers,
          body: { posts: [{ updated_at: known?.updated_at, ...fields }] },
        })
      if (parcel.act === 'remove') {
        if (!known) return { status: null, answer: null, remote: null }
        const { status } = await put({ status: 'draft' })
        return { status, answer: null, remote: null }
      }
      const { edition } = parcel
      const { status, json: answer } = known
        ? await put(fieldsOf(parcel))
        : await json({
            method: 'POST',
            url: `${base}/posts/?source=html`,
            headers,
            body: {
              posts: [
                {
                  ...fieldsOf(parcel),
                  slug: edition.slug,
                  status: target.arrival === 'publish' ? 'published' : 'draft',
                  ...(target.arrival === 'publish' && { published_at: edition.firstPublishedAt }),
                },
              ],
            },
          })
      const [post] = postsIn(answer)
      const remote = post ? { id: post.id, url: post.url ?? null } : null
      return { status, answer: remote?.url ?? null, remote }
    },
    async test(target, secret) {
      const { base, headers } = to(target, secret)
      const url = `${base}/posts/?limit=1&fields=id,updated_at`
      const { status, json: answer } = await json({ method: 'GET', url, headers })
      postsIn(answer)
      return { status, answer: null, remote: null }
    },
  }
}
