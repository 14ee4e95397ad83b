// Where editions are sent: the list, with what the last attempt came to, and what an administrator does.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemState } from '#client/app/ProblemState.tsx'
import { useMe } from '#client/auth/me.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import { ShownOnce } from '#client/ui/ShownOnce.tsx'
import type { Destination } from '#shared/delivery/destinations.ts'
import { denial } from '#shared/permissions/grants.ts'
import { destinationsQuery } from '../queries.ts'
import { Section } from '../Section.tsx'
import styles from '../settings.module.css'
import { DestinationDialog } from './DestinationDialog.tsx'
import { DestinationRow } from './DestinationRow.tsx'
import { destinationMessages } from './messages.ts'

export function DestinationsSection() {
  const texts = useMessages(destinationMessages)
  const { language } = useLanguage()
  const refused = denial(useMe(), 'destination.manage', {}, language)
  const destinations = useQuery(destinationsQuery)
  /** What is being changed: a destination, or null for a new one; undefined for nothing. */
  const [editing, setEditing] = useState<Destination | null | undefined>(undefined)
  const [secret, setSecret] = useState<string | null>(null)
  return (
    <Section
      title={texts.title}
      action={
        <ActionButton reason={refused} size="xs" variant="default" onPress={() => setEditing(null)}>
          {texts.add}
        </ActionButton>
      }
    >
      <p className={styles.help}>{texts.help}</p>
      {destinations.isPending && <LoadingBars label={texts.loading} />}
      {destinations.isError && (
        <ProblemState
          error={destinations.error}
          what={texts.failed}
          onRetry={() => void destinations.refetch()}
        />
      )}
      {destinations.data?.length === 0 && <p className={styles.help}>{texts.none}</p>}
      {destinations.data && destinations.data.length > 0 && (
        <ul className={styles.desks}>
          {destinations.data.map(destination => (
            <DestinationRow
              key={destination.id}
              destination={destination}
              refused={refused}
              onEdit={() => setEditing(destination)}
              onSecret={setSecret}
            />
          ))}
        </ul>
      )}
      {editing !== undefined && (
        <DestinationDialog
          destination={editing}
          onClose={() => setEditing(undefined)}
          onDone={shown => {
            setEditing(undefined)
            setSecret(shown)
          }}
        />
      )}
      {secret !== null && (
        <ShownOnce
          title={texts.secretTitle}
          help={texts.secretHelp}
          label={texts.secret}
          copy={texts.copy}
          value={secret}
          onClose={() => setSecret(null)}
        />
      )}
    </Section>
  )
}
