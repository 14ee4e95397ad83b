// The draft as an article, for what looks at all of it while somebody works: checks, counts, forms. Choices
// are read at once, because a form shows them; texts a moment after the last of several changes, never on
// the keystroke itself.
import { useEffect, useMemo, useState } from 'react'
import type * as Y from 'yjs'
import type { Article } from '#shared/article/article.ts'
import { observeMeta, observeRows, rowFields } from '#shared/article/draft.ts'
import { readChoices, readTexts } from '#shared/article/read.ts'

/** At most one reading of the texts in this time, in milliseconds. */
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

export function useArticle(doc: Y.Doc): Article {
  const [texts, setTexts] = useState(() => readTexts(doc))
  const [choices, setChoices] = useState(() => readChoices(doc))

  useEffect(() => {
    const read = () => setChoices(readChoices(doc))
    read()
    return observeChoices(doc, read)
  }, [doc])

  useEffect(() => {
    let timer: number | undefined
    const read = () => {
      timer = undefined
      setTexts(readTexts(doc))
    }
    const onUpdate = () => {
      timer ??= window.setTimeout(read, pace)
    }
    read()
    doc.on('update', onUpdate)
    return () => {
      doc.off('update', onUpdate)
      window.clearTimeout(timer)
    }
  }, [doc])

  return useMemo(() => ({ ...texts, ...choices }), [texts, choices])
}
