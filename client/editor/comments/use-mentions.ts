// Who can be mentioned, and the choosing of one while writing in a box.
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type RefObject, useMemo, useRef, useState } from 'react'
import { useMe } from '#client/auth/me.ts'
import { peopleQuery } from '#client/auth/queries.ts'
import { desksQuery } from '#client/settings/desks/queries.ts'
import type { Mention } from '#shared/comments/mentions.ts'
import { isGuest } from '#shared/permissions/roles.ts'
import {
  insertMention,
  type Query,
  queryAt,
  suggestMentions,
  writeMentions,
} from './mention-box.ts'

export function useMentionable() {
  // Who works here is nothing that a guest is told.
  const enabled = !isGuest(useMe())
  const { data: people = [] } = useQuery({ ...peopleQuery, enabled })
  const { data: desks = [] } = useQuery({ ...desksQuery, enabled })
  const known = useMemo<Mention[]>(
    () => [
      ...people.map(({ id, name }) => ({ kind: 'user' as const, id, name })),
      ...desks.map(({ id, name }) => ({ kind: 'desk' as const, id, name })),
    ],
    [people, desks],
  )
  /** Whom something can be given to: guests are only mentioned. */
  const staff = useMemo(() => {
    const guests = new Set(people.filter(isGuest).map(({ id }) => id))
    return known.filter(({ id }) => !guests.has(id))
  }, [known, people])
  const colourOf = ({ kind, id }: Mention) =>
    kind === 'user' ? (people.find(person => person.id === id)?.colour ?? 8) : null
  return { known, staff, colourOf }
}

export function useMentions(
  box: RefObject<HTMLTextAreaElement | null>,
  initial: readonly Mention[],
  setText: (text: string) => void,
) {
  const { known, colourOf } = useMentionable()
  const chosen = useRef<Mention[]>([...initial])
  const [query, setQuery] = useState<Query | null>(null)
  const [active, setActive] = useState(0)
  const found = query ? suggestMentions(known, query.text) : []

  function look() {
    const element = box.current
    setQuery(element ? queryAt(element.value, element.selectionStart) : null)
    setActive(0)
  }
  function choose(mention: Mention) {
    const element = box.current
    if (!element || !query) return
    const next = insertMention(element.value, element.selectionStart, query, mention)
    chosen.current.push(mention)
    setText(next.text)
    setQuery(null)
    // After React has put the text in.
    requestAnimationFrame(() => element.setSelectionRange(next.caret, next.caret))
  }
  /** True when the key was for the list. */
  function onKey(event: KeyboardEvent): boolean {
    const current = found[active]
    if (!current) return false
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setActive((active + step + found.length) % found.length)
    else if (event.key === 'Enter' || event.key === 'Tab') choose(current)
    else if (event.key === 'Escape') setQuery(null)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  return {
    found,
    active,
    colourOf,
    look,
    close: () => setQuery(null),
    choose,
    onKey,
    /** The text as it is sent. */
    write: (text: string) => writeMentions(text, chosen.current),
  }
}
