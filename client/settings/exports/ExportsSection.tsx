// Exports: whether every format is public, and the tokens of those who fetch the others.
import { Switch } from '@mantine/core'
import '@mantine/core/styles/Switch.layer.css'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { ProblemState } from '#client/app/ProblemState.tsx'
import { useMe } from '#client/auth/me.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import { denial } from '#shared/permissions/grants.ts'
import type { ExportToken } from '#shared/publishing/tokens.ts'
import { exportTokensQuery, settingsQuery } from '../queries.ts'
import { Section } from '../Section.tsx'
import styles from '../settings.module.css'
import { AddTokenDialog } from './AddTokenDialog.tsx'
import { exportMessages } from './messages.ts'
import { RevokeDialog } from './RevokeDialog.tsx'
import { ShownToken } from './ShownToken.tsx'
import { TokenTable } from './TokenTable.tsx'

export function ExportsSection() {
  const texts = useMessages(exportMessages)
  const { language } = useLanguage()
  const refused = denial(useMe(), 'exports.manage', {}, language)
  const [isAdding, setAdding] = useState(false)
  const [shown, setShown] = useState<{ name: string; token: string } | null>(null)
  return (
    <Section
      title={texts.title}
      action={
        <ActionButton reason={refused} isReasonShown onPress={() => setAdding(true)}>
          {texts.add}
        </ActionButton>
      }
    >
      <p className={styles.help}>{texts.help}</p>
      <PublicFormats />
      {refused === null && <Tokens />}
      {isAdding && (
        <AddTokenDialog
          onClose={() => setAdding(false)}
          onAdded={(name, token) => {
            setAdding(false)
            setShown({ name, token })
          }}
        />
      )}
      {shown && <ShownToken {...shown} onClose={() => setShown(null)} />}
    </Section>
  )
}

function PublicFormats() {
  const texts = useMessages(exportMessages)
  const { language } = useLanguage()
  const queries = useQueryClient()
  const refused = denial(useMe(), 'settings.manage', {}, language)
  const { data: settings } = useQuery(settingsQuery)
  const change = useMutation({
    mutationFn: (formatsPublic: boolean) =>
      call('PATCH /api/settings', { body: { formatsPublic } }),
    onSuccess: changed => queries.setQueryData(settingsQuery.queryKey, changed),
  })
  return (
    <>
      <Switch
        label={texts.public}
        description={refused ?? texts.publicHelp}
        disabled={refused !== null || !settings}
        checked={change.isPending ? change.variables : (settings?.formatsPublic ?? true)}
        onChange={event => change.mutate(event.currentTarget.checked)}
      />
      {change.isError && <ProblemBanner error={change.error} what={texts.notChanged} />}
    </>
  )
}

function Tokens() {
  const texts = useMessages(exportMessages)
  const tokens = useQuery(exportTokensQuery)
  const [revoked, setRevoked] = useState<ExportToken | null>(null)
  return (
    <div className={styles.subsection}>
      <h3 className={styles.label}>{texts.tokens}</h3>
      {tokens.isPending && <LoadingBars label={texts.loading} />}
      {tokens.isError && (
        <ProblemState
          error={tokens.error}
          what={texts.failed}
          onRetry={() => void tokens.refetch()}
        />
      )}
      {tokens.data?.length === 0 && <p className={styles.help}>{texts.none}</p>}
      {tokens.data && tokens.data.length > 0 && (
        <TokenTable tokens={tokens.data} onRevoke={setRevoked} />
      )}
      {revoked && <RevokeDialog token={revoked} onClose={() => setRevoked(null)} />}
    </div>
  )
}
