// Naming the people that a story is open to. Whoever names them stays on it, and those whom their role lets
// in need not be named.
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { peopleQuery } from '#client/auth/queries.ts'
import { useMessages } from '#client/i18n/language.tsx'
import { Banner } from '#client/ui/Banner.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { PeopleChoice } from '#client/ui/PeopleChoice.tsx'
import type { StoryAccess } from '#shared/access/api.ts'
import type { User } from '#shared/auth/api.ts'
import styles from './access.module.css'
import { sharingMessages } from './sharing-messages.ts'
import { useAccessChange } from './use-access-change.ts'

interface Props {
  storyId: string
  me: User
  access: StoryAccess
  onClose: () => void
}

export function RestrictDialog({ storyId, me, access, onClose }: Props) {
  const texts = useMessages(sharingMessages)
  const { data: everybody = [] } = useQuery(peopleQuery)
  const [named, setNamed] = useState<string[]>(access.people.map(({ id }) => id))
  const change = useAccessChange(storyId)
  const people = everybody
    .filter(({ id }) => id !== me.id)
    .map(({ id, name, colour }) => ({
      id,
      name,
      colour,
      ...(access.always.some(person => person.id === id) && { note: texts.byRole }),
    }))
  const open = new Set([...named, me.id])

  return (
    <Dialog
      onClose={onClose}
      title={texts.restrictTitle}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <form
        className={styles.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          change.mutate({ isRestricted: true, people: named }, { onSuccess: onClose })
        }}
      >
        {change.isError && <ProblemBanner error={change.error} what={texts.notSaved} />}
        <Banner kind="warn">{texts.restrictHelp}</Banner>
        <PeopleChoice
          label={`${texts.choose} (${me.name}: ${texts.you})`}
          search={texts.searchPeople}
          nobody={texts.nobodySo}
          people={people}
          value={named}
          onChange={setNamed}
        />
        <Button type="submit" variant="filled" loading={change.isPending}>
          {texts.save(open.size)}
        </Button>
      </form>
    </Dialog>
  )
}
