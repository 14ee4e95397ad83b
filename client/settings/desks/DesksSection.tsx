// The desks, and adding one, by those who may.
import { TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, isApiError } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { ProblemState } from '#client/app/ProblemState.tsx'
import { useMe } from '#client/auth/SignedIn.tsx'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { desksQuery, keys } from '#client/query.ts'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import { denial } from '#shared/permissions/grants.ts'
import { settingsMessages } from './messages.ts'
import { Section } from './Section.tsx'
import styles from './settings.module.css'

export function DesksSection() {
  const texts = useMessages(settingsMessages)
  const desks = useQuery(desksQuery)
  return (
    <Section title={texts.desks}>
      <p className={styles.help}>{texts.desksHelp}</p>
      {desks.isPending && <LoadingBars label={texts.loading} />}
      {desks.isError && (
        <ProblemState
          error={desks.error}
          what={texts.desksFailed}
          onRetry={() => void desks.refetch()}
        />
      )}
      {desks.data?.length === 0 && <p className={styles.help}>{texts.noDesks}</p>}
      {desks.data && desks.data.length > 0 && (
        <ul className={styles.desks}>
          {desks.data.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      )}
      <AddDesk />
    </Section>
  )
}

function AddDesk() {
  const texts = useMessages(settingsMessages)
  const { language } = useLanguage()
  const me = useMe()
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [wasTried, setTried] = useState(false)
  const refused = denial(me, 'desk.manage', {}, language)

  const add = useMutation({
    mutationFn: () => call('POST /api/desks', { body: { name } }),
    async onSuccess() {
      setName('')
      setTried(false)
      await queries.invalidateQueries({ queryKey: keys.desks })
    },
  })
  const isTaken = isApiError(add.error, 'conflict')

  function submit() {
    setTried(true)
    if (name.trim() !== '' && refused === null) add.mutate()
  }

  return (
    <form
      className={styles.addDesk}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextInput
        label={texts.newDesk}
        maxLength={60}
        value={name}
        readOnly={refused !== null}
        onChange={event => {
          add.reset()
          setName(event.currentTarget.value)
        }}
        error={isTaken ? texts.deskTaken : wasTried && name.trim() === '' ? texts.needsName : null}
      />
      <ActionButton reason={refused} isReasonShown loading={add.isPending} onPress={submit}>
        {texts.addDesk}
      </ActionButton>
      {add.isError && !isTaken && <ProblemBanner error={add.error} what={texts.deskNotAdded} />}
    </form>
  )
}
