// WordPress and Ghost as far as deliveries speak to them: what they take, what they refuse, and how they
// leave somebody without an answer.
import type { Behaviour } from './receiver.ts'

type Said = Parameters<Behaviour>[1]

const say = (res: Said, status: number, body: unknown) =>
  void res.writeHead(status).end(JSON.stringify(body))

/** Lets `username` in with `password`. A post that is new is kept, and nobody is told so. */
export function wordpress(username: string, password: string) {
  const posts: { id: number; body: Record<string, unknown> }[] = []
  const credentials = Buffer.from(`${username}:${password}`).toString('base64')
  const behaviour: Behaviour = ({ method, path, json, headers }, res) => {
    if (headers.authorization !== `Basic ${credentials}`)
      return say(res, 401, { code: 'invalid_username' })
    if (path.includes('/users/me')) return say(res, 200, { capabilities: { publish_posts: true } })
    if (path.includes('/tags')) return say(res, 400, { code: 'term_exists', data: { term_id: 7 } })
    if (method === 'GET') {
      const found = posts.map(({ id, body }) => ({
        id,
        link: `/p/${id}`,
        content: { raw: body.content },
      }))
      return say(res, 200, found)
    }
    const known = posts.find(({ id }) => path.endsWith(`/posts/${id}`))
    if (method === 'DELETE' && known) {
      known.body.status = 'trash'
      return say(res, 200, { id: known.id })
    }
    if (!known) {
      posts.push({ id: posts.length + 11, body: json })
      return void res.socket?.destroy()
    }
    Object.assign(known.body, json)
    return say(res, 200, { id: known.id, link: `/p/${known.id}` })
  }
  return { posts, behaviour }
}

/** One post, which is changed only by whoever knows when it was changed last. */
export function ghost() {
  let post: Record<string, unknown> | null = null
  const behaviour: Behaviour = ({ method, json, headers }, res) => {
    const [, claims = ''] = headers.authorization?.replace('Ghost ', '').split('.') ?? []
    const { aud } = JSON.parse(Buffer.from(claims, 'base64url').toString() || '{}')
    if (aud !== '/admin/') return say(res, 401, {})
    if (method === 'PUT' && json.posts[0].updated_at !== 'then') return say(res, 409, {})
    if (method !== 'GET') post = { ...post, ...json.posts[0] }
    const shown = post && { ...post, id: 'p1', updated_at: 'then', url: 'https://g.example/p1' }
    return say(res, method === 'POST' ? 201 : 200, { posts: shown ? [shown] : [] })
  }
  return { post: () => post, behaviour }
}
