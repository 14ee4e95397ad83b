// What the slash menu offers, one line a block: what finds it besides its name, and what it does.
import {
  IconAppWindow,
  IconBlockquote,
  IconHeading,
  IconLink,
  IconList,
  IconListNumbers,
  IconMinus,
  IconPhoto,
  IconPilcrow,
  IconQuote,
  IconTable,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { insertTable } from './tables.ts'

export interface BlockCommand {
  icon: typeof IconList
  /** Other words for it, in both languages. */
  words: readonly string[]
  run: (editor: Editor) => void
}

export const blockCommands = {
  paragraph: {
    icon: IconPilcrow,
    words: ['text', 'absatz'],
    run: editor => editor.chain().focus().setParagraph().run(),
  },
  crosshead: {
    icon: IconHeading,
    words: ['heading', 'h2', 'überschrift'],
    run: editor => editor.chain().focus().setNode('crosshead').run(),
  },
  bulletList: {
    icon: IconList,
    words: ['list', 'ul', 'liste', 'punkte'],
    run: editor => editor.chain().focus().toggleBulletList().run(),
  },
  orderedList: {
    icon: IconListNumbers,
    words: ['list', 'ol', 'liste', 'nummern'],
    run: editor => editor.chain().focus().toggleOrderedList().run(),
  },
  quotation: {
    icon: IconBlockquote,
    words: ['blockquote', 'zitat'],
    run: editor => editor.chain().focus().wrapIn('quotation').run(),
  },
  pullQuote: {
    icon: IconQuote,
    words: ['quote', 'zitat', 'hervorhebung'],
    run: editor => editor.chain().focus().setNode('pullQuote').run(),
  },
  relatedBox: {
    icon: IconLink,
    words: ['related', 'story', 'read also', 'dazu', 'lesen'],
    run: editor => editor.chain().focus().insertContent({ type: 'relatedBox' }).run(),
  },
  table: {
    icon: IconTable,
    words: ['grid', 'tabelle'],
    run: editor => insertTable(editor),
  },
  picture: {
    icon: IconPhoto,
    words: ['image', 'photo', 'foto', 'bild'],
    run: editor => editor.commands.pickPicture(),
  },
  embed: {
    icon: IconAppWindow,
    words: ['video', 'post', 'einbetten', 'youtube'],
    run: editor => editor.commands.askEmbed(),
  },
  rule: {
    icon: IconMinus,
    words: ['line', 'hr', 'linie', 'strich'],
    run: editor => editor.chain().focus().setHorizontalRule().run(),
  },
} satisfies Record<string, BlockCommand>
export type BlockName = keyof typeof blockCommands

const names = Object.keys(blockCommands) as BlockName[]

const fold = (text: string) => text.toLocaleLowerCase()

/** The blocks whose name in either language, or another word for them, begins with `query`. */
export function matchingBlocks(
  query: string,
  labels: readonly Record<BlockName, string>[],
): BlockName[] {
  const wanted = fold(query)
  return names.filter(name => {
    const words = [name, ...labels.map(table => table[name]), ...blockCommands[name].words]
    return words.some(word =>
      fold(word)
        .split(/\s+/)
        .concat(fold(word))
        .some(part => part.startsWith(wanted)),
    )
  })
}
