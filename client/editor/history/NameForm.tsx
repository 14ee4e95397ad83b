// Asks for the name of a state: of the draft as it is now, or of a version.
import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import type { Version } from '#shared/stories/versions.ts'
import styles from './history.module.css'
import { historyMessages } from './messages.ts'

interface Props {
  storyId: string
  /** Null: the draft as it is now. */
  version: Version | null
  onDone: () => void
}

export function NameForm({ storyId, version, onDone }: Props) {
  const texts = useMessages(historyMessages)
  const [name, setName] = useState(version?.name ?? '')
  const keep = useMutation({
    mutationFn: () =>
      version
        ? call('PATCH /api/stories/:storyId/versions/:versionId', {
            params: { storyId, versionId: version.id },
            body: { name },
          })
        : call('POST /api/stories/:storyId/versions', { params: { storyId }, body: { name } }),
    onSuccess: onDone,
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    if (name.trim() !== '') keep.mutate()
  }
  return (
    <form
      className={styles.nameForm}
      onSubmit={submit}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onDone()
      }}
    >
      <TextInput
        label={texts.keepName}
        description={version ? undefined : texts.keepHelp}
        maxLength={100}
        autoFocus
        value={name}
        onChange={event => setName(event.currentTarget.value)}
      />
      {keep.isError && <ProblemBanner error={keep.error} what={texts.notKept} />}
      <div className={styles.actions}>
        <Button type="submit" size="xs" variant="filled" loading={keep.isPending}>
          {texts.save}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  )
}
