// Ctrl Z directly after accepting a suggestion takes that back (rule R3): the words came from the server, so
// no editor's undo knows of them.
import { type RefObject, useEffect, useRef } from 'react'
import type * as Y from 'yjs'
import { matches, parseShortcut } from '#client/ui/shortcut.ts'
import type { Thread } from '#shared/comments/api.ts'
import { useReviewActions } from '../comments/use-review-actions.ts'

const undo = parseShortcut('Mod+z')

interface Accepted {
  id: string
  /** Something was typed here since. */
  isOver: boolean
}

interface Props {
  storyId: string
  /** The page of the story. */
  root: RefObject<HTMLElement | null>
  doc: Y.Doc
  me: string
  threads: readonly Thread[]
}

/** The thread that this person accepted last. */
function lastAccepted(threads: readonly Thread[], me: string): Thread | null {
  return threads
    .filter(({ outcome, resolvedBy }) => outcome === 'accepted' && resolvedBy?.id === me)
    .reduce<Thread | null>(
      (last, thread) => ((last?.resolvedAt ?? '') < (thread.resolvedAt ?? '') ? thread : last),
      null,
    )
}

export function TakeBack({ storyId, root, doc, me, threads }: Props) {
  const { mutate: takeBack } = useReviewActions(storyId).reopen
  const last = lastAccepted(threads, me)
  const accepted = useRef<Accepted | null>(null)
  const first = useRef(true)
  const mark = last && `${last.id} ${last.resolvedAt}`

  useEffect(() => {
    // What was accepted before the page opened is not what somebody has just done.
    const isOld = first.current && threads.length > 0
    if (threads.length > 0) first.current = false
    accepted.current = mark && !isOld ? { id: mark.split(' ')[0] ?? '', isOver: false } : null
  }, [mark, threads.length])

  useEffect(() => {
    const onUpdate = (
      _update: Uint8Array,
      _origin: unknown,
      _doc: Y.Doc,
      { local }: Y.Transaction,
    ) => {
      if (local && accepted.current) accepted.current.isOver = true
    }
    const onKey = (event: KeyboardEvent) => {
      const current = accepted.current
      if (!current || current.isOver || !matches(undo, event)) return
      if (event.target instanceof Element && event.target.closest('textarea')) return
      event.preventDefault()
      event.stopPropagation()
      accepted.current = null
      takeBack(current.id)
    }
    const element = root.current
    doc.on('update', onUpdate)
    // Before the editors hear of it.
    element?.addEventListener('keydown', onKey, true)
    return () => {
      doc.off('update', onUpdate)
      element?.removeEventListener('keydown', onKey, true)
    }
  }, [root, doc, takeBack])
  return null
}
