// The draft as an article, for what looks at all of it while somebody works: checks, counts, forms. Choices
// are read at once, because a form shows them; texts a while after the last of several changes, when the
// browser has nothing better to do, and whoever shows them listens for them, so that nothing else is drawn anew.
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { whenIdle } from '#client/ui/when-idle.ts'
import type { Article } from '#shared/article/article.ts'
import { observeMeta, observeRows, rowFields } from '#shared/article/draft.ts'
import { type Choices, readChoices, readTexts, type Texts } from '#shared/article/read.ts'

/** At most one reading of the texts in this time, and at the latest this much later, in milliseconds. */
const pace = 300

function observeChoices(doc: Y.Doc, changed: () => void) {
  const stops = [
    observeMeta(doc, changed),
    ...rowFields.map(field => observeRows(doc, field, changed)),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** What is chosen in the draft: the same object until a choice changes. */
export function useChoices(doc: Y.Doc): Choices {
  const [choices, setChoices] = useState(() => readChoices(doc))
  useEffect(() => {
    const read = () => setChoices(readChoices(doc))
    read()
    return observeChoices(doc, read)
  }, [doc])
  return choices
}

/** The texts of a draft as they were read last. */
export interface DraftTexts {
  /** The same object until they are read anew. */
  read: () => Texts
  subscribe: (changed: () => void) => () => void
}

function createDraftTexts(doc: Y.Doc): DraftTexts {
  const listeners = new Set<() => void>()
  let texts: Texts | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let forget = () => {}

  function readAnew() {
    timer = undefined
    texts = readTexts(doc)
    for (const changed of listeners) changed()
  }
  const onUpdate = () => {
    timer ??= setTimeout(() => {
      forget = whenIdle(readAnew, pace)
    }, pace)
  }

  return {
    read: () => {
      texts ??= readTexts(doc)
      return texts
    },
    /** Watches the draft as long as anybody listens. */
    subscribe(changed) {
      if (listeners.size === 0) {
        doc.on('update', onUpdate)
        // It may have changed since it was read.
        onUpdate()
      }
      listeners.add(changed)
      return () => {
        listeners.delete(changed)
        if (listeners.size > 0) return
        doc.off('update', onUpdate)
        clearTimeout(timer)
        timer = undefined
        forget()
      }
    },
  }
}

export const useDraftTexts = (doc: Y.Doc): DraftTexts => useMemo(() => createDraftTexts(doc), [doc])

/** Drawn anew with every reading. */
export const useTexts = (texts: DraftTexts): Texts =>
  useSyncExternalStore(texts.subscribe, texts.read)

/** Drawn anew only when the headline is another one. */
export const useHeadline = (texts: DraftTexts): string =>
  useSyncExternalStore(texts.subscribe, () => texts.read().headline)

/** All of the draft; drawn anew with every reading. */
export function useArticle(doc: Y.Doc, choices: Choices): Article {
  const texts = useTexts(useDraftTexts(doc))
  return useMemo(() => ({ ...texts, ...choices }), [texts, choices])
}
