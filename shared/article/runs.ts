// The text of a draft with where each stretch is in the Y.Doc: client id and clock, by which rule C10
// knows who wrote it. Reads Yjs' own list of items, because nothing else tells them apart.
import * as Y from 'yjs'

/** A stretch of text written in one go: its UTF-16 units have the clocks from `clock` on. */
export interface TextRun {
  client: number
  clock: number
  text: string
}

/** Any shared type: where its list of items begins. */
interface Container {
  readonly _start: Y.Item | null
}

/** What is in `type` and not deleted, in order. */
export function* itemsOf(type: Container): Generator<Y.Item> {
  for (let item = type._start; item; item = item.right) if (!item.deleted) yield item
}

export const isTextType = (type: unknown): type is Y.Text => type instanceof Y.Text

function* runsOf(text: Y.Text): Generator<TextRun> {
  for (const { id, content } of itemsOf(text)) {
    if (content instanceof Y.ContentString)
      yield { client: id.client, clock: id.clock, text: content.str }
  }
}

/**
 * The texts inside `type`, block by block: what stands in one element, around inline elements without
 * text such as a line break, is one block.
 */
export function textBlocks(type: Container): TextRun[][] {
  if (isTextType(type)) return [[...runsOf(type)]]
  const blocks: TextRun[][] = []
  let open: TextRun[] | null = null
  for (const { content } of itemsOf(type)) {
    const child: unknown = content instanceof Y.ContentType ? content.type : null
    if (isTextType(child)) {
      if (!open) {
        open = []
        blocks.push(open)
      }
      open.push(...runsOf(child))
    } else if (child instanceof Y.XmlElement && child.length > 0) {
      open = null
      blocks.push(...textBlocks(child))
    }
  }
  return blocks
}
