// Adding a destination, or changing one: what its kind asks for, and which editions go there.
import { Button, Checkbox, NativeSelect, PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { fieldProblem } from '#client/problems.ts'
import { keys } from '#client/query.ts'
import { desksQuery } from '#client/settings/desks/queries.ts'
import { Dialog } from '#client/ui/Dialog.tsx'
import type { Destination, DestinationKind, Filter, Target } from '#shared/delivery/destinations.ts'
import { type Format, formats } from '#shared/publishing/formats.ts'
import type { RightsUse } from '#shared/stories/rights-uses.ts'
import styles from '../settings.module.css'
import { destinationMessages } from './messages.ts'

interface Props {
  /** Null: a new one. */
  destination: Destination | null
  onClose: () => void
  /** With the secret that is shown once, where there is one. */
  onDone: (secret: string | null) => void
}

const kinds: readonly DestinationKind[] = ['webhook', 'wordpress', 'ghost', 'folder']
const uses: readonly RightsUse[] = ['formats', 'feeds', 'site']
const listOf = (text: string) =>
  text
    .split(',')
    .map(item => item.trim())
    .filter(item => item !== '')

export function DestinationDialog({ destination, onClose, onDone }: Props) {
  const texts = useMessages(destinationMessages)
  const queries = useQueryClient()
  const { data: desks = [] } = useQuery(desksQuery)
  const known = destination?.target ?? undefined
  const [kind, setKind] = useState<DestinationKind>(known?.kind ?? 'webhook')
  const [name, setName] = useState(destination?.name ?? '')
  const [place, setPlace] = useState(
    known === undefined ? '' : known.kind === 'folder' ? known.path : known.url,
  )
  const [username, setUsername] = useState(known?.kind === 'wordpress' ? known.username : '')
  const [format, setFormat] = useState<Format>(known && 'format' in known ? known.format : 'json')
  const [arrival, setArrival] = useState<'publish' | 'draft'>(
    known && 'arrival' in known ? known.arrival : 'publish',
  )
  const [secret, setSecret] = useState('')
  const [languages, setLanguages] = useState(destination?.filter.languages.join(', ') ?? '')
  const [topics, setTopics] = useState(destination?.filter.topics.join(', ') ?? '')
  const [chosenDesks, setDesks] = useState(destination?.filter.desks ?? [])
  const [isOwnOnly, setOwnOnly] = useState(destination?.filter.copy === 'own')
  const [use, setUse] = useState<RightsUse>(destination?.use ?? 'formats')

  function target(): Target {
    switch (kind) {
      case 'webhook':
        return { kind, url: place.trim(), format }
      case 'folder':
        return { kind, path: place, format }
      case 'wordpress':
        return { kind, url: place.trim(), username, arrival }
      case 'ghost':
        return { kind, url: place.trim(), arrival }
    }
  }

  const save = useMutation({
    async mutationFn(): Promise<string | null> {
      const filter: Filter = {
        languages: listOf(languages),
        topics: listOf(topics),
        desks: chosenDesks,
        copy: isOwnOnly ? 'own' : 'all',
      }
      const body = {
        name,
        target: target(),
        filter,
        use,
        ...(secret !== '' && { secret }),
      }
      if (destination === null) return (await call('POST /api/destinations', { body })).secret
      const params = { destinationId: destination.id }
      await call('PATCH /api/destinations/:destinationId', { params, body })
      return null
    },
    async onSuccess(shown) {
      await queries.invalidateQueries({ queryKey: keys.destinations })
      onDone(shown)
    },
  })
  const wrong = (field: string) => fieldProblem(save.error, field)

  return (
    <Dialog
      onClose={onClose}
      title={destination ? texts.editTitle(destination.name) : texts.addTitle}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        {save.isError && <ProblemBanner error={save.error} what={texts.notDone} />}
        <NativeSelect
          label={texts.kind}
          disabled={destination !== null}
          data={kinds.map(value => ({ value, label: texts.kinds[value] }))}
          value={kind}
          onChange={({ currentTarget }) =>
            setKind(kinds.find(one => one === currentTarget.value) ?? 'webhook')
          }
        />
        <TextInput
          data-autofocus
          label={texts.name}
          maxLength={100}
          value={name}
          error={wrong('name')}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <TextInput
          label={kind === 'folder' ? texts.path : texts.url}
          placeholder={kind === 'folder' ? 'print' : 'https://…'}
          value={place}
          error={wrong('target.url') ?? wrong('target.path')}
          onChange={({ currentTarget }) => setPlace(currentTarget.value)}
        />
        {kind === 'wordpress' && (
          <TextInput
            label={texts.username}
            autoComplete="off"
            value={username}
            error={wrong('target.username')}
            onChange={({ currentTarget }) => setUsername(currentTarget.value)}
          />
        )}
        {(kind === 'wordpress' || kind === 'ghost') && (
          <>
            <PasswordInput
              label={texts.secrets[kind]}
              description={destination ? texts.secretKept : undefined}
              autoComplete="new-password"
              value={secret}
              error={wrong('secret')}
              onChange={({ currentTarget }) => setSecret(currentTarget.value)}
            />
            <NativeSelect
              label={texts.arrival}
              data={(['publish', 'draft'] as const).map(value => ({
                value,
                label: texts.arrivals[value],
              }))}
              value={arrival}
              onChange={({ currentTarget }) =>
                setArrival(currentTarget.value === 'draft' ? 'draft' : 'publish')
              }
            />
          </>
        )}
        {(kind === 'webhook' || kind === 'folder') && (
          <NativeSelect
            label={texts.format}
            data={[...formats]}
            value={format}
            onChange={({ currentTarget }) =>
              setFormat(formats.find(one => one === currentTarget.value) ?? 'json')
            }
          />
        )}
        <TextInput
          label={texts.languages}
          description={texts.listHelp}
          value={languages}
          onChange={({ currentTarget }) => setLanguages(currentTarget.value)}
        />
        <TextInput
          label={texts.topics}
          description={texts.listHelp}
          value={topics}
          onChange={({ currentTarget }) => setTopics(currentTarget.value)}
        />
        {desks.length > 0 && (
          <fieldset className={styles.roles}>
            <legend>{texts.desks}</legend>
            {desks.map(desk => (
              <Checkbox
                key={desk.id}
                label={desk.name}
                checked={chosenDesks.includes(desk.id)}
                onChange={({ currentTarget: { checked } }) =>
                  setDesks(before =>
                    checked ? [...before, desk.id] : before.filter(id => id !== desk.id),
                  )
                }
              />
            ))}
          </fieldset>
        )}
        <Checkbox
          label={texts.ownOnly}
          checked={isOwnOnly}
          onChange={({ currentTarget }) => setOwnOnly(currentTarget.checked)}
        />
        {!isOwnOnly && (
          <NativeSelect
            label={texts.use}
            data={uses.map(value => ({ value, label: texts.uses[value] }))}
            value={use}
            onChange={({ currentTarget }) =>
              setUse(uses.find(one => one === currentTarget.value) ?? 'formats')
            }
          />
        )}
        <Button type="submit" variant="filled" loading={save.isPending}>
          {texts.save}
        </Button>
      </form>
    </Dialog>
  )
}
