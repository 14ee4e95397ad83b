// Which pictures a body shows, in its order.
import type { Block, Body, Image, ListItem, TableCell, TableRow } from '#shared/article/body.ts'

type Container = Block | ListItem | TableRow | TableCell

function within(node: Container): Image[] {
  switch (node.type) {
    case 'image':
      return [node]
    case 'bulletList':
    case 'orderedList':
    case 'listItem':
    case 'quotation':
    case 'table':
    case 'tableRow':
    case 'tableHeader':
    case 'tableCell': {
      const inside: readonly Container[] = node.content ?? []
      return inside.flatMap(within)
    }
    default:
      return []
  }
}

/** The picture blocks of `body`, wherever they stand. */
export const imagesIn = (body: Body): Image[] => body.flatMap(within)

/** The ids of the pictures in `body`, each once. */
export const mediaIn = (body: Body): string[] => [
  ...new Set(imagesIn(body).map(({ attrs }) => attrs.media)),
]
