// An address alone, pasted into an empty paragraph: of a provider that we know it becomes a card. Pure.
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { type Embed, embedOf } from '#shared/article/embeds.ts'
import { addBlocks } from './place-block.ts'

/** Null: nothing for a card; the paste goes on as any other. */
export function embedPasted(state: EditorState, text: string): Transaction | null {
  const { $from, empty } = state.selection
  const isAlone = empty && $from.depth === 1 && $from.parent.type.name === 'paragraph'
  const embed = isAlone && $from.parent.content.size === 0 ? embedOf(text) : null
  return embed && addEmbed(state, embed)
}

export function addEmbed(state: EditorState, { url }: Embed): Transaction | null {
  const type = state.schema.nodes.embed
  return type ? addBlocks(state, [type.create({ url })], state.selection.from) : null
}
