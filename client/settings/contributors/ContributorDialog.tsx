// One profile in a form: what readers learn, whose it is, and what becomes of it when somebody leaves. Those
// whose own it is change what readers learn; the rest is for those who keep the profiles.
import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMe } from '#client/auth/me.ts'
import { peopleQuery } from '#client/auth/queries.ts'
import { useMessages } from '#client/i18n/language.tsx'
import { fieldProblem } from '#client/problems.ts'
import { keys } from '#client/query.ts'
import { Dialog } from '#client/ui/Dialog.tsx'
import type { Contributor } from '#shared/contributors/api.ts'
import { longestBio, longestName, longestRole } from '#shared/contributors/limits.ts'
import { denied } from '#shared/permissions/grants.ts'
import styles from '../settings.module.css'
import { changeOf, emptyProfile, linksIn } from './change.ts'
import { Leaving } from './Leaving.tsx'
import { contributorMessages } from './messages.ts'
import { PortraitChoice } from './PortraitChoice.tsx'

interface Props {
  /** Null for a new one. */
  contributor: Contributor | null
  onClose: () => void
}

export function ContributorDialog({ contributor, onClose }: Props) {
  const texts = useMessages(contributorMessages)
  const isKeeper = denied(useMe(), 'contributor.manage') === null
  const queries = useQueryClient()
  const { data: people = [] } = useQuery(peopleQuery)
  const before = contributor ?? emptyProfile
  const [given, setGiven] = useState(before)
  const [links, setLinks] = useState(before.links.join('\n'))
  const [wasTried, setTried] = useState(false)
  const set = (change: Partial<typeof given>) => setGiven(old => ({ ...old, ...change }))
  const isNameless = given.name.trim() === ''

  const save = useMutation({
    mutationFn() {
      const { slug, ...change } = changeOf(before, { ...given, links: linksIn(links) })
      const body = { ...change, ...(slug && { slug }) }
      return contributor
        ? call('PATCH /api/contributors/:contributorId', {
            params: { contributorId: contributor.id },
            body,
          })
        : call('POST /api/contributors', { body: { ...body, name: given.name } })
    },
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: keys.contributors })
      onClose()
    },
  })
  const wrong = (field: string) => fieldProblem(save.error, field)

  return (
    <Dialog
      onClose={onClose}
      title={contributor ? texts.titleOf(contributor.name) : texts.newTitle}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          setTried(true)
          if (!isNameless) save.mutate()
        }}
      >
        {save.isError && <ProblemBanner error={save.error} what={texts.notSaved} />}
        {!isKeeper && <p className={styles.help}>{texts.onlyKeepers}</p>}
        <TextInput
          label={texts.name}
          data-autofocus
          maxLength={longestName}
          readOnly={!isKeeper}
          value={given.name}
          error={wasTried && isNameless ? texts.needsName : wrong('name')}
          onChange={({ currentTarget }) => set({ name: currentTarget.value })}
        />
        <TextInput
          label={texts.role}
          description={texts.roleHelp}
          maxLength={longestRole}
          value={given.role}
          onChange={({ currentTarget }) => set({ role: currentTarget.value })}
        />
        <Textarea
          label={texts.bio}
          description={texts.bioHelp}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={longestBio}
          value={given.bio}
          onChange={({ currentTarget }) => set({ bio: currentTarget.value })}
        />
        <PortraitChoice pictureId={given.pictureId} onChange={pictureId => set({ pictureId })} />
        <TextInput
          type="email"
          label={texts.email}
          value={given.email ?? ''}
          error={wrong('email')}
          onChange={({ currentTarget: { value } }) => set({ email: value.trim() || null })}
        />
        <Checkbox
          label={texts.emailPublic}
          checked={given.emailPublic}
          onChange={({ currentTarget }) => set({ emailPublic: currentTarget.checked })}
        />
        <Textarea
          label={texts.links}
          description={texts.linksHelp}
          autosize
          minRows={2}
          maxRows={10}
          spellCheck={false}
          value={links}
          error={wrong('links')}
          onChange={({ currentTarget }) => setLinks(currentTarget.value)}
        />
        {isKeeper && (
          <>
            <TextInput
              label={texts.address}
              description={contributor ? texts.addressHelp : texts.addressNew}
              maxLength={longestName}
              spellCheck={false}
              value={given.slug}
              error={wrong('slug')}
              onChange={({ currentTarget }) => set({ slug: currentTarget.value })}
            />
            <NativeSelect
              label={texts.person}
              description={texts.personHelp}
              value={given.userId ?? ''}
              error={wrong('userId')}
              data={[
                { value: '', label: texts.nobody },
                ...people.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={({ currentTarget: { value } }) => set({ userId: value || null })}
            />
          </>
        )}
        <Button type="submit" variant="filled" loading={save.isPending}>
          {texts.save}
        </Button>
      </form>
      {contributor && <Leaving contributor={contributor} isKeeper={isKeeper} onDone={onClose} />}
    </Dialog>
  )
}
