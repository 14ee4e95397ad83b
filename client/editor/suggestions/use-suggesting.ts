// Suggesting mode in React: the private copy in the place of the draft, its suggestions sent, and closed ones
// taken out of it.
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { call, isApiError } from '#client/api.ts'
import { fragmentFields } from '#shared/article/draft.ts'
import type { Thread } from '#shared/comments/api.ts'
import type { ReviewState } from '../comments/review-state.ts'
import type { FieldEditors } from '../field-editors.ts'
import { loadAround } from '../later.tsx'
import type { DraftSession } from '../session/draft-session.ts'
import type { Entry } from './match-changes.ts'
import { showChanges } from './suggested-marks.ts'
import type { Sent, Suggesting, SuggestingDeps } from './suggesting.ts'
import { createUnsent } from './unsent.ts'

interface Deps {
  storyId: string
  epoch: string
  me: string
  session: DraftSession
  isReady: boolean
  threads: readonly Thread[]
  review: ReviewState
  editors: FieldEditors
}

/** Whoever did not answer may do so later; a refusal is final. */
async function send(work: () => Promise<{ id: string }>): Promise<Sent> {
  try {
    return { kind: 'done', id: (await work()).id }
  } catch (error) {
    const isFinal = isApiError(error) && error.status >= 400 && error.status < 500
    return { kind: isFinal && error.code !== 'unauthenticated' ? 'closed' : 'later' }
  }
}

const isMine = ({ kind, by }: Thread, me: string) => kind === 'suggestion' && by?.id === me

const entryOf = ({ id, anchor, expected, replacement }: Thread): Entry[] =>
  anchor && replacement
    ? [{ key: id, id, anchor, expected: expected ?? '', replacement, isSent: true }]
    : []

const none = () => () => {}

export function useSuggesting(deps: Deps) {
  const { storyId, epoch, me, session, isReady, threads, review, editors } = deps
  const unsent = useMemo(() => createUnsent({ userId: me, storyId, epoch }), [me, storyId, epoch])
  const [isOn, setOn] = useState(() => unsent.read().length > 0)
  const [suggesting, setSuggesting] = useState<Suggesting | null>(null)
  const latest = useRef(threads)
  latest.current = threads
  const listeners = useRef(new Set<() => void>())

  useEffect(() => {
    if (!isOn || !isReady) return
    const depsNow = (): SuggestingDeps => {
      const kept = unsent.read()
      const known = new Set(kept.map(({ id }) => id))
      const mine = latest.current.filter(thread => isMine(thread, me) && thread.state === 'open')
      return {
        main: session.doc,
        entries: [...mine.flatMap(entryOf).filter(({ id }) => !known.has(id)), ...kept],
        create: ({ anchor, replacement }) =>
          send(() =>
            call('POST /api/stories/:storyId/threads', {
              params: { storyId },
              body: { kind: 'suggestion', anchor, replacement },
            }),
          ),
        change: (threadId, { anchor, replacement }) =>
          send(() =>
            call('PATCH /api/threads/:threadId/suggestion', {
              params: { threadId },
              body: { anchor, replacement },
            }),
          ),
        async withdraw(threadId) {
          const thread = latest.current.find(({ id }) => id === threadId)
          if (thread && thread.state !== 'open') return { kind: 'closed' }
          return send(() => call('DELETE /api/threads/:threadId', { params: { threadId } }))
        },
        keep: unsent.keep,
        changed: () => {
          for (const changed of listeners.current) changed()
        },
      }
    }
    let opened: Suggesting | null = null
    let isGone = false
    void loadAround().then(({ createSuggesting }) => {
      if (isGone) return
      opened = createSuggesting(depsNow())
      setSuggesting(opened)
    })
    return () => {
      isGone = true
      opened?.destroy()
      setSuggesting(null)
      review.setWritten(new Set())
    }
  }, [isOn, isReady, session, storyId, me, unsent, review])

  useEffect(() => {
    const closed = threads.filter(thread => isMine(thread, me) && thread.state !== 'open')
    suggesting?.close(new Set(closed.map(({ id }) => id)))
  }, [suggesting, threads, me])

  const snapshot = useSyncExternalStore(
    suggesting
      ? changed => {
          listeners.current.add(changed)
          return () => void listeners.current.delete(changed)
        }
      : none,
    () => suggesting?.snapshot() ?? null,
  )

  useEffect(() => {
    if (snapshot) review.setWritten(snapshot.written)
  }, [review, snapshot])

  useEffect(() => {
    if (!snapshot) return
    const show = () => {
      for (const field of fragmentFields) {
        const editor = editors.get(field)?.editor
        const changes = snapshot.changes.filter(({ anchor }) => anchor.field === field)
        if (editor && !editor.isDestroyed) showChanges(editor.view, changes)
      }
    }
    show()
    // Editors that mount on a new copy come a moment later.
    return editors.subscribe(show)
  }, [editors, snapshot])

  const toggle = useCallback(() => setOn(on => !on), [])
  const copy = snapshot?.copy ?? null
  const shown = useMemo(() => (copy ? { ...session, doc: copy } : session), [copy, session])
  return {
    isOn: snapshot !== null,
    /** The private copy is not there yet: what is typed now would go into the draft. */
    isBeginning: isOn && snapshot === null,
    toggle,
    /** What the sheet shows and edits: the draft, or the private copy of it. */
    session: shown,
    generation: snapshot?.generation ?? 0,
    unsent: snapshot?.unsent ?? 0,
  }
}
