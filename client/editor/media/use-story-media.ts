// What the body's pictures can do, in one place: uploads that are under way, and the dialogs. The views of
// the blocks and the toolbar share it; React renders its dialogs.
import type { Editor } from '@tiptap/core'
import { useMemo, useState } from 'react'
import type { Uploads } from '#client/media/uploads.ts'
import { useUploads } from '#client/media/use-uploads.ts'
import type { Media } from '#shared/media/api.ts'
import type { FieldEditors } from '../field-editors.ts'
import { dropUpload, fillUpload, pictureNode, showMedia, uploadingNode } from './picture-nodes.ts'
import { addBlocks } from './place-block.ts'

export interface StoryMedia {
  uploads: Uploads
  /** Sends files and puts their places at `pos`; by default at the caret. */
  upload: (files: readonly File[], pos?: number) => void
  /** Opens the dialog; `replace` finds the block that the choice takes the place of. */
  pick: (replace?: () => number | undefined) => void
  askEmbed: () => void
}

export type MediaDialog =
  | { kind: 'picture'; replace: (() => number | undefined) | null }
  | { kind: 'embed' }
  | null

export function useStoryMedia(storyId: string, editors: FieldEditors) {
  const uploads = useUploads(storyId)
  const [dialog, setDialog] = useState<MediaDialog>(null)

  const media = useMemo(() => {
    const body = (): Editor | null => {
      const editor = editors.get('body')?.editor
      return editor && !editor.isDestroyed ? editor : null
    }

    function start(file: File) {
      const id: string = uploads.start(file, {
        onDone(arrived) {
          const editor = body()
          const tr = editor && fillUpload(editor.state, id, arrived)
          if (tr) editor.view.dispatch(tr)
        },
        onGone() {
          const editor = body()
          const tr = editor && dropUpload(editor.state, id)
          if (tr) editor.view.dispatch(tr)
        },
      })
      return id
    }

    return {
      uploads,
      upload(files: readonly File[], pos?: number) {
        const editor = body()
        if (!editor || files.length === 0) return
        const { state, view } = editor
        const places = files.map(file => uploadingNode(state.schema, start(file)))
        view.dispatch(addBlocks(state, places, pos ?? state.selection.from))
      },
      /** A picture of the library: at the caret, or in place of another. */
      insert(chosen: Media, replace: (() => number | undefined) | null) {
        const editor = body()
        if (!editor) return
        const { state, view } = editor
        const pos = replace?.()
        view.dispatch(
          pos === undefined
            ? addBlocks(state, [pictureNode(state.schema, chosen)], state.selection.from)
            : showMedia(state.tr, pos, chosen),
        )
        view.focus()
      },
      pick: (replace?: () => number | undefined) =>
        setDialog({ kind: 'picture', replace: replace ?? null }),
      askEmbed: () => setDialog({ kind: 'embed' }),
      body,
    }
  }, [editors, uploads])

  return { media, dialog, closeDialog: () => setDialog(null) }
}

export type StoryMediaState = ReturnType<typeof useStoryMedia>
