// Keeps the list as it is narrowed and sorted now, under a name.
import { Button, Checkbox, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { keys } from '#client/query.ts'
import { Dialog } from '#client/ui/Dialog.tsx'
import batch from '../batch/batch.module.css'
import { viewMessages } from './messages.ts'

interface Props {
  /** As the address has it. */
  query: string
  onClose: () => void
}

export function SaveViewDialog({ query, onClose }: Props) {
  const texts = useMessages(viewMessages)
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [isShared, setShared] = useState(false)
  const [wasTried, setTried] = useState(false)
  const save = useMutation({
    mutationFn: () => call('POST /api/views', { body: { name: name.trim(), query, isShared } }),
    onSuccess() {
      void queries.invalidateQueries({ queryKey: keys.views })
      onClose()
    },
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (name.trim() !== '') save.mutate()
  }

  return (
    <Dialog onClose={onClose} title={texts.title} closeButtonProps={{ 'aria-label': texts.close }}>
      <form className={batch.form} onSubmit={submit} noValidate>
        <p>{texts.help}</p>
        {save.error && <ProblemBanner error={save.error} what={texts.notSaved} />}
        <TextInput
          data-autofocus
          label={texts.name}
          maxLength={60}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          error={wasTried && name.trim() === '' ? texts.nameNeeded : null}
        />
        <Checkbox
          label={texts.everybody}
          checked={isShared}
          onChange={event => setShared(event.currentTarget.checked)}
        />
        <Button type="submit" variant="filled" loading={save.isPending}>
          {texts.saveIt}
        </Button>
      </form>
    </Dialog>
  )
}
