// Tells when this person changes a draft: by a key, a row, a choice or an undo, not by what others write.
import { useEffect, useEffectEvent } from 'react'
import type * as Y from 'yjs'

export function useOwnChanges(doc: Y.Doc, onChange: () => void) {
  const changed = useEffectEvent(onChange)
  useEffect(() => {
    const look = ({ local, changed: parts }: Y.Transaction) => {
      if (local && parts.size > 0) changed()
    }
    doc.on('afterTransaction', look)
    return () => doc.off('afterTransaction', look)
  }, [doc])
}
