// The overlay of authors over all fields of a story, while it is switched on; and whose words the caret is
// in, for whoever cannot hover.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { dateAndTime } from '#client/ui/time.ts'
import { fragmentFields, fragmentOf } from '#shared/article/draft.ts'
import type { Person } from '#shared/auth/api.ts'
import type { AuthorRun } from '#shared/stories/versions.ts'
import { useActiveEditor, useFieldEditors } from '../field-editors.ts'
import type { DraftSession } from '../session/draft-session.ts'
import { type AuthorView, showAuthors } from './author-marks.ts'
import { findRun, runsOf, textPlaces } from './author-places.ts'
import { historyMessages } from './messages.ts'
import { authorshipQuery } from './queries.ts'

/** Who wrote the draft, as the page shows it. */
export interface ShownAuthors {
  people: readonly Person[]
  /** Who wrote at the caret, and when; null when nobody knows. */
  here: string | null
  error: unknown
}

export function useAuthorView(
  storyId: string,
  session: DraftSession,
  isOn: boolean,
): ShownAuthors | null {
  const texts = useMessages(historyMessages)
  const { language } = useLanguage()
  const editors = useFieldEditors()
  const { data, error } = useQuery({ ...authorshipQuery(storyId), enabled: isOn })

  const view = useMemo((): AuthorView | null => {
    if (!data) return null
    const people = new Map(data.people.map(person => [person.id, person]))
    const nameOf = (id: string | null) => (id !== null && people.get(id)?.name) || texts.unknown
    const whenOf = (at: string | null) => (at === null ? '' : `, ${dateAndTime(at, language)}`)
    const viaOf = ({ via }: AuthorRun) => {
      if (!via) return ''
      const words = via.kind === 'suggested' ? texts.suggestedVia : texts.restoredVia
      return `; ${words(nameOf(via.by))}${whenOf(via.at)}`
    }
    return {
      runs: runsOf(data),
      authorOf: run => (run.by === null ? null : (people.get(run.by) ?? null)),
      titleOf: run => `${nameOf(run.by)}${whenOf(run.at)}${viaOf(run)}`,
    }
  }, [data, texts, language])

  useEffect(() => {
    const shown = isOn ? view : null
    const show = (what: AuthorView | null) => {
      for (const field of fragmentFields) {
        const editor = editors.get(field)?.editor
        if (editor && !editor.isDestroyed) showAuthors(editor.view, what)
      }
    }
    show(shown)
    return () => {
      if (shown) show(null)
    }
  }, [editors, view, isOn])

  const here = useAuthorAtCaret(session, isOn ? view : null)
  return isOn ? { people: data?.people ?? [], here, error } : null
}

/** Whose words the caret is in. */
function useAuthorAtCaret(session: DraftSession, view: AuthorView | null): string | null {
  const active = useActiveEditor()
  const [here, setHere] = useState<string | null>(null)
  const editor = active?.editor
  const field = fragmentFields.find(name => name === active?.field)
  useEffect(() => {
    if (!view || !editor || !field) return setHere(null)
    const look = () => {
      const { from } = editor.state.selection
      const isLeaf = (name: string) => editor.schema.nodes[name]?.isLeaf ?? false
      const { places } = textPlaces(fragmentOf(session.doc, field), isLeaf)
      const place = places.find(
        ({ position, length }) => position <= from && from < position + length,
      )
      const run = place && findRun(view.runs, place.client, place.clock + from - place.position)
      setHere(run ? view.titleOf(run) : null)
    }
    look()
    editor.on('selectionUpdate', look)
    return () => {
      editor.off('selectionUpdate', look)
    }
  }, [view, editor, field, session])
  return here
}
