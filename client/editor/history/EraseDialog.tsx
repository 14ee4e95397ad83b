// Asks why before the content of an edition is erased, as the law may demand: nothing brings it back.
import { Button, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { keys } from '#client/query.ts'
import { Dialog } from '#client/ui/Dialog.tsx'
import styles from './history.module.css'
import { historyMessages } from './messages.ts'

interface Props {
  storyId: string
  number: number
  onClose: () => void
}

export function EraseDialog({ storyId, number, onClose }: Props) {
  const texts = useMessages(historyMessages)
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const [wasTried, setTried] = useState(false)
  const erase = useMutation({
    mutationFn: () =>
      call('POST /api/stories/:storyId/editions/:number/erase', {
        params: { storyId, number },
        body: { reason: reason.trim() },
      }),
    onSuccess() {
      void queries.invalidateQueries({ queryKey: keys.story(storyId) })
      notifications.show({ message: texts.eraseDone(number) })
      onClose()
    },
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (reason.trim() !== '') erase.mutate()
  }

  return (
    <Dialog
      onClose={onClose}
      title={texts.eraseTitle(number)}
      closeButtonProps={{ 'aria-label': texts.cancel }}
    >
      <form onSubmit={submit} noValidate>
        <p className={styles.what}>{texts.eraseText}</p>
        <Textarea
          data-autofocus
          label={texts.eraseWhy}
          description={texts.eraseWhyHelp}
          autosize
          minRows={2}
          maxLength={2000}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          error={wasTried && reason.trim() === '' ? texts.eraseNeedsWhy : null}
        />
        {erase.isError && <ProblemBanner error={erase.error} what={texts.notErased} />}
        <div className={styles.dialogActions}>
          <Button variant="default" onClick={onClose}>
            {texts.cancel}
          </Button>
          <Button type="submit" color="red" variant="filled" loading={erase.isPending}>
            {texts.eraseForGood}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
