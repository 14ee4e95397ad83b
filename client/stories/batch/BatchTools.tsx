// Acting on the stories that are selected, or on the one with the focus: the bar, the keys and the commands of
// the palette, and the dialog of an act. Comes after the first page.
import { Suspense, useState } from 'react'
import { usePaletteActions } from '#client/app/palette/registry.tsx'
import { useMe } from '#client/auth/me.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { part } from '#client/ui/part.tsx'
import { useShortcuts } from '#client/ui/shortcuts.tsx'
import type { Story } from '#shared/stories/api.ts'
import type { Selection } from '../use-selection.ts'
import { type BatchAct, batchActs, refusalOf } from './acts.ts'
import { batchMessages } from './messages.ts'
import { type Rest, SelectionBar } from './SelectionBar.tsx'

/** Comes when it is opened. */
const BatchDialog = part(async () => (await import('./BatchDialog.tsx')).BatchDialog)

interface Props {
  selection: Selection
  /** What is selected; else the story with the focus. */
  chosen: () => Story[]
  rest: Rest | null
}

export function BatchTools({ selection, chosen, rest }: Props) {
  const texts = useMessages(batchMessages)
  const { language } = useLanguage()
  const me = useMe()
  const [act, setAct] = useState<BatchAct | null>(null)
  const count = selection.ids.size
  const offers = batchActs.map(name => ({ act: name, reason: refusalOf(me, name, language) }))

  function open(wanted: BatchAct) {
    if (refusalOf(me, wanted, language) === null && chosen().length > 0) setAct(wanted)
  }

  useShortcuts({ a: () => open('assign'), s: () => open('state') })
  usePaletteActions(() => {
    const about = chosen().length
    if (about === 0) return []
    return offers.map(({ act: name, reason }) => ({
      id: `batch-${name}`,
      title: texts.title(texts.acts[name], about),
      reason,
      run: () => open(name),
    }))
  })

  return (
    <>
      {count > 0 && (
        <SelectionBar
          count={count}
          rest={rest}
          offers={offers}
          onAct={open}
          onClear={selection.clear}
        />
      )}
      {act && (
        <Suspense>
          <BatchDialog
            act={act}
            stories={chosen()}
            onClose={() => setAct(null)}
            onDone={() => {
              setAct(null)
              selection.clear()
            }}
          />
        </Suspense>
      )}
    </>
  )
}
