// The draft as an article, for what looks at all of it while somebody types: checks, counts, forms. Read
// again a moment after a change, never on the keystroke itself.
import { useEffect, useState } from 'react'
import type * as Y from 'yjs'
import type { Article } from '#shared/article/article.ts'
import { readArticle } from '#shared/article/read.ts'

/** At most one reading in this time, in milliseconds. */
const pace = 300

export function useArticle(doc: Y.Doc): Article {
  const [article, setArticle] = useState(() => readArticle(doc))
  useEffect(() => {
    let timer: number | undefined
    const read = () => {
      timer = undefined
      setArticle(readArticle(doc))
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
  return article
}
