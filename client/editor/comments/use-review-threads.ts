// The threads of a story, kept fresh by hints, handed to the editors that show them. Where those in fields
// without an editor are (texts on one line, rows, choices) is looked up here.
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type * as Y from 'yjs'
import { useMessages } from '#client/i18n/language.tsx'
import { fragmentFields } from '#shared/article/draft.ts'
import { openPlaces } from '#shared/comments/anchors.ts'
import type { Thread } from '#shared/comments/api.ts'
import type { Range } from '#shared/comments/layout.ts'
import { markMessages } from './mark-messages.ts'
import { threadsQuery } from './queries.ts'
import type { ReviewState } from './review-state.ts'

const none: Thread[] = []
/** Milliseconds after a change. */
const quiet = 300

const hasEditor = (field: string) => fragmentFields.some(name => name === field)

function findOutsideEditors(doc: Y.Doc, threads: readonly Thread[], review: ReviewState) {
  const places = openPlaces(doc)
  const byField = new Map<string, Map<string, Range>>()
  for (const { id, anchor } of threads) {
    if (!anchor || hasEditor(anchor.field)) continue
    const inField = byField.get(anchor.field) ?? new Map<string, Range>()
    byField.set(anchor.field, inField)
    const place = places.find(anchor)
    if (place) inField.set(id, place.range ?? { from: 0, to: 0 })
  }
  for (const [field, found] of byField) review.setRanges(field, found)
}

export function useReviewThreads(storyId: string, review: ReviewState, doc: Y.Doc): Thread[] {
  const texts = useMessages(markMessages)
  const { data = none } = useQuery(threadsQuery(storyId))

  useEffect(() => {
    review.setThreads(data, ({ by, expected }, text) =>
      texts.suggests(by?.name ?? texts.somebody, expected ?? '', text),
    )
  }, [review, data, texts])

  useEffect(() => {
    if (!data.some(({ anchor }) => anchor && !hasEditor(anchor.field))) return
    let timer: number | undefined
    const find = () => {
      timer = undefined
      findOutsideEditors(doc, data, review)
    }
    const onUpdate = () => {
      timer ??= window.setTimeout(find, quiet)
    }
    find()
    doc.on('update', onUpdate)
    return () => {
      doc.off('update', onUpdate)
      window.clearTimeout(timer)
    }
  }, [doc, data, review])

  return data
}
