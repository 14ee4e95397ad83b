// Adding a desk, by those who may; what it is to do comes after.
import { TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, isApiError } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMe } from '#client/auth/me.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { keys } from '#client/query.ts'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { denial } from '#shared/permissions/grants.ts'
import styles from '../settings.module.css'
import { desksMessages } from './messages.ts'

export function AddDesk() {
  const texts = useMessages(desksMessages)
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
        error={isTaken ? texts.taken : wasTried && name.trim() === '' ? texts.needsName : null}
      />
      <ActionButton reason={refused} isReasonShown loading={add.isPending} onPress={submit}>
        {texts.add}
      </ActionButton>
      {add.isError && !isTaken && <ProblemBanner error={add.error} what={texts.notAdded} />}
    </form>
  )
}
