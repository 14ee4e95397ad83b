// Before signing out: what was typed here and is not on the server can be taken along as a file.
import { Button } from '@mantine/core'
import { useMessages } from '#client/i18n/language.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { downloadText, textBreak } from '#client/ui/download.ts'
import styles from './auth.module.css'
import { authMessages } from './messages.ts'

interface Props {
  /** One a story, readable. */
  texts: readonly string[]
  onStay: () => void
  onLeave: () => void
}

export function UnsavedDialog({ texts, onStay, onLeave }: Props) {
  const words = useMessages(authMessages)
  return (
    <Dialog
      onClose={onStay}
      title={words.unsavedTitle}
      closeButtonProps={{ 'aria-label': words.stay }}
    >
      <p>{words.unsaved(texts.length)}</p>
      <p className={styles.choices}>
        <Button variant="default" onClick={onLeave}>
          {words.leaveAnyway}
        </Button>
        <Button variant="default" onClick={onStay}>
          {words.stay}
        </Button>
        <Button
          variant="filled"
          data-autofocus
          onClick={() => {
            downloadText(texts.join(textBreak), 'standfirst-unsaved.txt')
            onLeave()
          }}
        >
          {words.downloadAndLeave}
        </Button>
      </p>
    </Dialog>
  )
}
