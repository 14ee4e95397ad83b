// What can be done with the stories that are selected.
import { Button } from '@mantine/core'
import { useMe } from '#client/auth/SignedIn.tsx'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { denial } from '#shared/permissions/grants.ts'
import { acts, type BatchAct, batchActs } from './acts.ts'
import styles from './batch.module.css'
import { batchMessages } from './messages.ts'

interface Props {
  count: number
  onAct: (act: BatchAct) => void
  onClear: () => void
}

export function SelectionBar({ count, onAct, onClear }: Props) {
  const texts = useMessages(batchMessages)
  const { language } = useLanguage()
  const me = useMe()
  return (
    <section className={styles.bar} aria-label={texts.bar}>
      <span role="status" className={styles.count}>
        {texts.selected(count)}
      </span>
      {batchActs.map(act => (
        <ActionButton
          key={act}
          size="xs"
          // Everybody may take parts of their own.
          reason={denial(
            me,
            acts[act].needs,
            act === 'assign' ? { authorId: me.id } : {},
            language,
          )}
          onPress={() => onAct(act)}
        >
          {texts.acts[act]}
        </ActionButton>
      ))}
      <Button size="xs" variant="subtle" onClick={onClear}>
        {texts.clear}
      </Button>
    </section>
  )
}
