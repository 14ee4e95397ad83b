// A new token: for whom, and for which formats.
import { Button, Checkbox, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { keys } from '#client/query.ts'
import { Dialog } from '#client/ui/Dialog.tsx'
import { type Format, formats } from '#shared/publishing/formats.ts'
import styles from '../settings.module.css'
import { exportMessages } from './messages.ts'

interface Props {
  onClose: () => void
  onAdded: (name: string, token: string) => void
}

export function AddTokenDialog({ onClose, onAdded }: Props) {
  const texts = useMessages(exportMessages)
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<readonly Format[]>(formats)
  const [wasTried, setTried] = useState(false)

  const add = useMutation({
    mutationFn: () => call('POST /api/export-tokens', { body: { name, scopes: [...scopes] } }),
    onSuccess({ token, record }) {
      void queries.invalidateQueries({ queryKey: keys.exportTokens })
      onAdded(record.name, token)
    },
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (name.trim() !== '' && scopes.length > 0) add.mutate()
  }

  return (
    <Dialog
      onClose={onClose}
      title={texts.addTitle}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <form className={styles.form} onSubmit={submit} noValidate>
        {add.isError && <ProblemBanner error={add.error} what={texts.notAdded} />}
        <TextInput
          data-autofocus
          label={texts.name}
          description={texts.nameHelp}
          autoComplete="off"
          maxLength={100}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          error={wasTried && name.trim() === '' ? texts.needsName : null}
        />
        <fieldset className={styles.roles}>
          <legend>{texts.scopes}</legend>
          {formats.map(format => (
            <Checkbox
              key={format}
              label={format}
              checked={scopes.includes(format)}
              onChange={({ currentTarget: { checked } }) =>
                setScopes(before =>
                  formats.filter(other => (other === format ? checked : before.includes(other))),
                )
              }
            />
          ))}
          {wasTried && scopes.length === 0 && (
            <p className={styles.fault} role="alert">
              {texts.needsScope}
            </p>
          )}
        </fieldset>
        <Button type="submit" variant="filled" loading={add.isPending}>
          {texts.create}
        </Button>
      </form>
    </Dialog>
  )
}
