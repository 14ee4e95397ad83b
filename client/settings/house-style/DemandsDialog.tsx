// What one desk asks of its stories: required fields, and lengths in characters.
import { Button, Checkbox, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { keys } from '#client/query.ts'
import { Dialog } from '#client/ui/Dialog.tsx'
import type { Desk } from '#shared/desks/api.ts'
import {
  type DeskDemands,
  demandedFields,
  lengthRange,
  type MeasuredField,
  measuredFields,
} from '#shared/house-style/desk-demands.ts'
import styles from '../settings.module.css'
import own from './house-style.module.css'
import { houseStyleMessages } from './messages.ts'

interface Props {
  desk: Desk
  demands: DeskDemands
  onClose: () => void
}

/** Null for nothing; NaN for what is no length. */
function lengthOf(text: string): number | null {
  if (text.trim() === '') return null
  const length = Number(text)
  const isLength =
    Number.isInteger(length) && length >= lengthRange.least && length <= lengthRange.most
  return isLength ? length : Number.NaN
}

export function DemandsDialog({ desk, demands, onClose }: Props) {
  const texts = useMessages(houseStyleMessages)
  const queries = useQueryClient()
  const [required, setRequired] = useState(demands.required)
  const [lengths, setLengths] = useState<Partial<Record<MeasuredField, string>>>(
    Object.fromEntries(Object.entries(demands.longest).map(([field, most]) => [field, `${most}`])),
  )
  const longest = measuredFields.flatMap(field => {
    const length = lengthOf(lengths[field] ?? '')
    return length === null ? [] : [[field, length] as const]
  })
  const isWrong = longest.some(([, length]) => Number.isNaN(length))

  const save = useMutation({
    mutationFn: () =>
      call('PATCH /api/desks/:deskId/demands', {
        params: { deskId: desk.id },
        body: { required, longest: Object.fromEntries(longest) },
      }),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: keys.deskDemands })
      onClose()
    },
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!isWrong) save.mutate()
  }

  return (
    <Dialog
      onClose={onClose}
      title={texts.demandsOf(desk.name)}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <form className={styles.form} onSubmit={submit} noValidate>
        {save.isError && <ProblemBanner error={save.error} what={texts.demandsNotSaved} />}
        <fieldset className={styles.roles}>
          <legend>{texts.required}</legend>
          {demandedFields.map(field => (
            <Checkbox
              key={field}
              label={texts.demanded[field]}
              checked={required.includes(field)}
              onChange={event =>
                setRequired(
                  event.currentTarget.checked
                    ? [...required, field]
                    : required.filter(name => name !== field),
                )
              }
            />
          ))}
        </fieldset>
        <fieldset className={`${styles.roles} ${own.group}`}>
          <legend>{texts.longest}</legend>
          {measuredFields.map(field => (
            <TextInput
              key={field}
              inputMode="numeric"
              label={texts.measured[field]}
              value={lengths[field] ?? ''}
              onChange={event => setLengths({ ...lengths, [field]: event.currentTarget.value })}
              error={
                Number.isNaN(lengthOf(lengths[field] ?? ''))
                  ? texts.lengthRange(lengthRange.least, lengthRange.most)
                  : null
              }
            />
          ))}
        </fieldset>
        <Button type="submit" variant="filled" loading={save.isPending}>
          {texts.saveDemands}
        </Button>
      </form>
    </Dialog>
  )
}
