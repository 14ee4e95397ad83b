// Rows that do not move under the pointer or the focus: while they are held, a new order waits until it
// is asked for. `subject` names what the list is about; another subject shows at once.
import { useMemo, useState } from 'react'
import { keepSteady, type Row } from './rows.ts'

interface Options {
  isHeld: boolean
  subject: string
}

export function useSteadyRows(fresh: readonly Row[], { isHeld, subject }: Options) {
  const [shown, setShown] = useState({ rows: fresh, subject })
  const isFree = !isHeld || shown.subject !== subject || shown.rows.length === 0
  if (isFree && (shown.rows !== fresh || shown.subject !== subject)) {
    setShown({ rows: fresh, subject })
  }
  const steady = useMemo(
    () => keepSteady(isFree ? fresh : shown.rows, fresh),
    [isFree, fresh, shown.rows],
  )
  return {
    ...steady,
    /** Shows the new order. */
    release: () => setShown({ rows: fresh, subject }),
  }
}
