// Which pictures a body shows, in its order.
import type { Body } from '#shared/article/body.ts'

interface AnyNode {
  type: string
  attrs?: unknown
  content?: readonly AnyNode[] | undefined
}

const idOf = ({ type, attrs }: AnyNode) =>
  type === 'image' && typeof attrs === 'object' && attrs !== null && 'media' in attrs
    ? String(attrs.media)
    : null

const within = (nodes: readonly AnyNode[]): string[] =>
  nodes.flatMap(node => {
    const id = idOf(node)
    return [...(id === null ? [] : [id]), ...within(node.content ?? [])]
  })

/** The ids of the pictures in `body`, each once. */
export const mediaIn = (body: Body): string[] => [...new Set(within(body))]
