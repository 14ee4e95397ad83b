// Asks before an order that is not saved is left: inside the newsroom by a dialog, else by the browser's own.
import { Button, Group } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useMessages } from '#client/i18n/language.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { frontMessages } from './messages.ts'

/** Stands where something is not saved. */
export function LeaveGuard() {
  const texts = useMessages(frontMessages)
  const { status, proceed, reset } = useBlocker({ shouldBlockFn: () => true, withResolver: true })
  if (status !== 'blocked') return null
  return (
    <Dialog
      onClose={reset}
      title={texts.leaveTitle}
      closeButtonProps={{ 'aria-label': texts.stay }}
    >
      <p>{texts.leaveHelp}</p>
      <Group mt="md" justify="flex-end">
        <Button onClick={proceed}>{texts.leave}</Button>
        <Button variant="filled" data-autofocus onClick={reset}>
          {texts.stay}
        </Button>
      </Group>
    </Dialog>
  )
}
