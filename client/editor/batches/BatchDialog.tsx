// What a late batch changed when it came in, word by word, and what to do with it.
import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { call } from '#client/api.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { DifferenceList } from '#client/publishing/DifferenceList.tsx'
import { keys } from '#client/query.ts'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import type { User } from '#shared/auth/api.ts'
import type { BatchDetail } from '#shared/batches/api.ts'
import { denial } from '#shared/permissions/grants.ts'
import styles from './batches.module.css'
import { batchMessages } from './messages.ts'
import { useSettle } from './use-settle.ts'

interface Props {
  batchId: string
  me: User
  onClose: () => void
}

export function BatchDialog({ batchId, me, onClose }: Props) {
  const texts = useMessages(batchMessages)
  const { data } = useQuery({
    queryKey: [...keys.story(batchId), 'batch'],
    queryFn: ({ signal }) => call('GET /api/batches/:batchId', { params: { batchId }, signal }),
  })
  return (
    <Dialog onClose={onClose} size="lg" title={texts.title}>
      {data ? (
        <Content batch={data} me={me} onClose={onClose} />
      ) : (
        <LoadingBars label={texts.title} />
      )}
    </Dialog>
  )
}

function Content({ batch, me, onClose }: { batch: BatchDetail; me: User; onClose: () => void }) {
  const texts = useMessages(batchMessages)
  const { language } = useLanguage()
  const settle = useSettle(batch)
  const why = denial(me, 'batch.settle', {}, language)
  const does = (how: 'keep' | 'take-back') => settle.mutate(how, { onSuccess: onClose })
  return (
    <>
      <p className={styles.why}>{texts.because[batch.because]}</p>
      <DifferenceList differences={batch.differences} language={language} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {texts.close}
        </Button>
        <ActionButton
          variant="default"
          reason={why}
          loading={settle.isPending}
          onPress={() => does('take-back')}
        >
          {texts.takeBack}
        </ActionButton>
        <ActionButton reason={why} onPress={() => does('keep')}>
          {texts.keep}
        </ActionButton>
      </Group>
      <p className={styles.help}>{texts.takeBackHelp}</p>
    </>
  )
}
