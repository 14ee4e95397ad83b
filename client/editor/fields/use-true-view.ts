// What an editor shows is what the draft holds. Should the two ever differ, by a bug in the binding between
// them or a program of the browser's that rewrites pages, the editor has to be made anew from the draft:
// what is on the screen would be published otherwise than it looks.
import type { Editor } from '@tiptap/core'
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import { useEffect } from 'react'
import type * as Y from 'yjs'
import { whenIdle } from '#client/ui/when-idle.ts'
import { type LooseNode, normaliseBody } from '#shared/article/normalise.ts'

/**
 * Milliseconds of quiet before the look, which takes longer than a frame in a long article; how long it is put
 * off while somebody types on; and until a second look confirms it.
 */
const wait = { look: 4000, atMost: 20_000, again: 500 }

const contentOf = (json: unknown) =>
  JSON.stringify(normaliseBody((json as LooseNode).content ?? []))

/** Whether both are published alike. */
const showsDraft = (editor: Editor, fragment: Y.XmlFragment) =>
  // An editor shows an empty paragraph where there is nothing.
  (fragment.length === 0 && editor.isEmpty) ||
  contentOf(editor.getJSON()) === contentOf(yXmlFragmentToProsemirrorJSON(fragment))

export function useTrueView(editor: Editor, fragment: Y.XmlFragment, onDiverged: () => void) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    /** When the first change came that is not looked at yet. */
    let changedAt: number | null = null
    let isSuspect = false

    const later = (after: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => whenIdle(look), after)
    }
    function look() {
      changedAt = null
      if (editor.isDestroyed) return
      // Words that are being composed are not in the draft yet.
      if (editor.view.composing) return later(wait.look)
      if (showsDraft(editor, fragment)) {
        isSuspect = false
      } else if (isSuspect) {
        onDiverged()
      } else {
        isSuspect = true
        later(wait.again)
      }
    }
    const onChange = () => {
      const now = performance.now()
      changedAt ??= now
      later(Math.max(0, Math.min(wait.look, changedAt + wait.atMost - now)))
    }
    editor.on('update', onChange)
    fragment.observeDeep(onChange)
    return () => {
      clearTimeout(timer)
      editor.off('update', onChange)
      fragment.unobserveDeep(onChange)
    }
  }, [editor, fragment, onDiverged])
}
