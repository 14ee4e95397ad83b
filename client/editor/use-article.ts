// The draft as an article, for what looks at all of it while somebody works: checks, counts, forms. Choices
// are read at once, because a form shows them; texts a while after the last of several changes, when the
// browser has nothing better to do, and what is drawn of them stands back behind every key.
import { startTransition, useEffect, useMemo, useState } from 'react'
import type * as Y from 'yjs'
import { whenIdle } from '#client/ui/when-idle.ts'
import type { Article } from '#shared/article/article.ts'
import { observeMeta, observeRows, rowFields } from '#shared/article/draft.ts'
import { type Choices, readChoices, readTexts } from '#shared/article/read.ts'

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

export function useArticle(doc: Y.Doc, choices: Choices): Article {
  const [texts, setTexts] = useState(() => readTexts(doc))
  useEffect(() => {
    let timer: number | undefined
    let forget = () => {}
    const read = () => {
      timer = undefined
      const next = readTexts(doc)
      startTransition(() => setTexts(next))
    }
    const onUpdate = () => {
      timer ??= window.setTimeout(() => {
        forget = whenIdle(read, pace)
      }, pace)
    }
    setTexts(readTexts(doc))
    doc.on('update', onUpdate)
    return () => {
      doc.off('update', onUpdate)
      window.clearTimeout(timer)
      forget()
    }
  }, [doc])

  return useMemo(() => ({ ...texts, ...choices }), [texts, choices])
}
