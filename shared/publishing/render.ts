// The strict table of every renderer of bodies: one function a node type; a type that it does not name
// throws, so that nothing leaves the newsroom half understood (rule X1).
import type { Block, Inline, ListItem, TableCell, TableRow } from '#shared/article/body.ts'

/** Every node that a body may hold. */
export type BodyNode = Block | ListItem | TableRow | TableCell | Inline

export type Renderers<Node extends { type: string }, Out> = {
  [Type in Node['type']]: (node: Extract<Node, { type: Type }>) => Out
}

/** What the table makes of `node`. Throws when the table does not know its type. */
export function renderNode<Node extends { type: string }, Out>(
  renderers: Renderers<Node, Out>,
  node: Node,
): Out {
  const type: Node['type'] = node.type
  if (!Object.hasOwn(renderers, type)) throw new Error(`There is no rendering for a '${type}'.`)
  // The compiler cannot tie the key to the node, but both are the same type's.
  const render = renderers[type] as (node: Node) => Out
  return render(node)
}
