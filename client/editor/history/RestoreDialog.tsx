// Asks before a version is restored, and says what becomes of the draft.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { call } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { dateAndTime } from '#client/ui/time.ts'
import type { Version } from '#shared/stories/versions.ts'
import styles from './history.module.css'
import { historyMessages } from './messages.ts'

interface Props {
  storyId: string
  version: Version
  onClose: () => void
  onRestored?: () => void
}

export function RestoreDialog({ storyId, version, onClose, onRestored }: Props) {
  const texts = useMessages(historyMessages)
  const { language } = useLanguage()
  const restore = useMutation({
    mutationFn: () =>
      call('POST /api/stories/:storyId/versions/:versionId/restore', {
        params: { storyId, versionId: version.id },
      }),
    onSuccess({ before }) {
      notifications.show({ message: before ? texts.restoreDone : texts.restoreNothing })
      onClose()
      onRestored?.()
    },
  })
  return (
    <Dialog
      onClose={onClose}
      title={texts.restoreTitle}
      closeButtonProps={{ 'aria-label': texts.cancel }}
    >
      <p className={styles.what}>
        <b>{version.name ?? texts.kept[version.reason]}</b>, {dateAndTime(version.at, language)}
      </p>
      <p>{texts.restoreText}</p>
      {restore.isError && <ProblemBanner error={restore.error} what={texts.notRestored} />}
      <div className={styles.dialogActions}>
        <Button variant="default" onClick={onClose}>
          {texts.cancel}
        </Button>
        <Button
          data-autofocus
          variant="filled"
          loading={restore.isPending}
          onClick={() => restore.mutate()}
        >
          {texts.restore}
        </Button>
      </div>
    </Dialog>
  )
}
