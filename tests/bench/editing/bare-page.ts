// TipTap as it comes: an editor with our blocks and marks and nothing else, no draft, no comments, nobody
// beside. What it takes for a key is what any editor on it takes.
import { Editor } from '@tiptap/core'
import { schemaExtensions } from '#shared/article/schema.ts'

Object.assign(window, {
  openBare(lines: readonly string[]) {
    const element = document.createElement('div')
    document.body.append(element)
    return new Editor({
      element,
      extensions: schemaExtensions('body'),
      content: {
        type: 'doc',
        content: lines.map(text => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
      },
    })
  },
})
