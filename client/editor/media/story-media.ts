// Pictures and embeds in the body: their views, files that are dropped or pasted, addresses that become
// cards, and the keys in a caption. The blocks themselves are of shared/article/nodes.ts.
import { Extension } from '@tiptap/core'
import { NodeSelection, Plugin, PluginKey, Selection, TextSelection } from '@tiptap/pm/state'
import type { EditorView, NodeViewConstructor } from '@tiptap/pm/view'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { EmbedView } from './EmbedView.tsx'
import { embedPasted } from './embed-paste.ts'
import { PictureView } from './PictureView.tsx'
import type { StoryMedia } from './use-story-media.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    storyMedia: {
      /** Opens the dialog that puts a picture at the caret. */
      pickPicture: () => ReturnType
      /** Opens the dialog that asks for an address to embed. */
      askEmbed: () => ReturnType
    }
  }
}

const filesOf = (data: DataTransfer | null) =>
  [...(data?.files ?? [])].filter(file => file.type.startsWith('image/'))

/** Word processors send a picture of what was copied along with its words. */
const hasWords = (data: DataTransfer | null) => (data?.getData('text/plain') ?? '').trim() !== ''

function placeOf(view: EditorView, event: DragEvent) {
  const found = view.posAtCoords({ left: event.clientX, top: event.clientY })
  return found?.pos ?? view.state.selection.from
}

export const StoryMediaBlocks = Extension.create<{ media: StoryMedia | null }>({
  name: 'storyMedia',
  priority: 1000,
  addOptions: () => ({ media: null }),

  addCommands() {
    const { media } = this.options
    return {
      pickPicture: () => () => {
        media?.pick()
        return media !== null
      },
      askEmbed: () => () => {
        media?.askEmbed()
        return media !== null
      },
    }
  },

  addKeyboardShortcuts() {
    const inCaption = () => {
      const { $from, empty } = this.editor.state.selection
      return empty && $from.parent.type.name === 'image' ? $from : null
    }
    return {
      /** Out of the caption, into a paragraph behind the picture. */
      Enter: () => {
        const $from = inCaption()
        if (!$from) return false
        const { state, view } = this.editor
        const after = $from.after()
        const { paragraph } = state.schema.nodes
        const tr = state.tr
        if (paragraph && tr.doc.nodeAt(after)?.type !== paragraph) {
          tr.insert(after, paragraph.create())
        }
        view.dispatch(
          tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1))).scrollIntoView(),
        )
        return true
      },
      /** At the start of the caption the picture is chosen; pressed again it is deleted. */
      Backspace: () => {
        const $from = inCaption()
        if (!$from || $from.parentOffset > 0) return false
        const { state, view } = this.editor
        view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, $from.before())))
        return true
      },
    }
  },

  addProseMirrorPlugins() {
    const { editor } = this
    const { media } = this.options
    if (!media) return []

    const viewOf = (
      component: Parameters<typeof ReactNodeViewRenderer>[0],
    ): NodeViewConstructor => {
      const render = ReactNodeViewRenderer(component)
      return (node, view, getPos, decorations, innerDecorations) =>
        render({
          editor,
          node,
          view,
          // ProseMirror gives undefined while the view is not in the document yet; so does TipTap's type.
          getPos: getPos as () => number,
          decorations: [...decorations],
          innerDecorations,
          extension: this as never, // what TipTap hands its own views; ours do not look at it
          HTMLAttributes: {},
        })
    }

    return [
      new Plugin({
        key: new PluginKey('storyMedia'),
        props: {
          nodeViews: {
            image: viewOf(props => PictureView({ ...props, media })),
            embed: viewOf(EmbedView),
          },
          handleDrop(view, event, _slice, isMoved) {
            const files = filesOf(event.dataTransfer)
            if (isMoved || files.length === 0 || !view.editable) return false
            event.preventDefault()
            media.upload(files, placeOf(view, event))
            return true
          },
          handlePaste(view, event) {
            if (!view.editable) return false
            const files = filesOf(event.clipboardData)
            if (files.length > 0 && !hasWords(event.clipboardData)) {
              media.upload(files, view.state.selection.from)
              return true
            }
            const text = event.clipboardData?.getData('text/plain') ?? ''
            const tr = embedPasted(view.state, text)
            if (tr) view.dispatch(tr)
            return tr !== null
          },
        },
      }),
    ]
  },
})

/** Where the caret goes when the block at `pos` is gone. */
export const nearby = (view: EditorView, pos: number) =>
  Selection.near(view.state.doc.resolve(Math.min(pos, view.state.doc.content.size)))
