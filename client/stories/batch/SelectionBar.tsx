// What can be done with the stories that are selected.
import { Button } from '@mantine/core'
import { useMessages } from '#client/i18n/language.tsx'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import type { BatchAct } from './acts.ts'
import styles from './batch.module.css'
import { batchMessages } from './messages.ts'

/** What fits the filter and is not fetched yet. */
export interface Rest {
  /** Of all that fits. */
  total: number
  isFetching: boolean
  select: () => void
}

interface Props {
  count: number
  /** Null when all that fits is in the list already. */
  rest: Rest | null
  /** Each with why it is off; null when it is not. */
  offers: readonly { act: BatchAct; reason: string | null }[]
  onAct: (act: BatchAct) => void
  onClear: () => void
}

export function SelectionBar({ count, rest, offers, onAct, onClear }: Props) {
  const texts = useMessages(batchMessages)
  return (
    <section className={styles.bar} aria-label={texts.bar}>
      <span role="status" className={styles.count}>
        {texts.selected(count)}
      </span>
      {rest && (
        <Button size="xs" variant="subtle" loading={rest.isFetching} onClick={rest.select}>
          {texts.selectAll(rest.total)}
        </Button>
      )}
      {offers.map(({ act, reason }) => (
        <ActionButton key={act} size="xs" reason={reason} onPress={() => onAct(act)}>
          {texts.acts[act]}
        </ActionButton>
      ))}
      <Button size="xs" variant="subtle" onClick={onClear}>
        {texts.clear}
      </Button>
    </section>
  )
}
