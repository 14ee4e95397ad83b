// Taking a token back, after asking once.
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { keys } from '#client/query.ts'
import { Dialog } from '#client/ui/Dialog.tsx'
import type { ExportToken } from '#shared/publishing/tokens.ts'
import styles from '../settings.module.css'
import { exportMessages } from './messages.ts'

interface Props {
  token: ExportToken
  onClose: () => void
}

export function RevokeDialog({ token, onClose }: Props) {
  const texts = useMessages(exportMessages)
  const queries = useQueryClient()
  const revoke = useMutation({
    mutationFn: () => call('DELETE /api/export-tokens/:tokenId', { params: { tokenId: token.id } }),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: keys.exportTokens })
      onClose()
    },
  })
  return (
    <Dialog
      onClose={onClose}
      title={texts.revokeTitle(token.name)}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <div className={styles.form}>
        {revoke.isError && <ProblemBanner error={revoke.error} what={texts.notRevoked} />}
        <p>{texts.revokeHelp}</p>
        <div className={styles.buttons}>
          <Button data-autofocus onClick={onClose}>
            {texts.cancel}
          </Button>
          <Button
            variant="filled"
            color="red"
            loading={revoke.isPending}
            onClick={() => revoke.mutate()}
          >
            {texts.revokeNow}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
