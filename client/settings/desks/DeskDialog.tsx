// What a desk is and asks, in one form: its name, its members, the sign-off they give, those that its stories
// need, its reviewer, and whether one may publish one's own copy. Only what was changed is sent, so that two
// who change different parts do not undo each other.
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, isApiError } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { peopleQuery } from '#client/auth/queries.ts'
import { useMessages } from '#client/i18n/language.tsx'
import { keys } from '#client/query.ts'
import { Dialog } from '#client/ui/Dialog.tsx'
import { PeopleChoice } from '#client/ui/PeopleChoice.tsx'
import type { Desk } from '#shared/desks/api.ts'
import { isOwnCopyPolicy, ownCopyPolicies } from '#shared/desks/own-copy.ts'
import { denied } from '#shared/permissions/grants.ts'
import { signOffNames } from '#shared/signoffs/findings.ts'
import { isSignOffKind, signOffKinds } from '#shared/signoffs/kinds.ts'
import { changeOf } from './change.ts'
import styles from './desks.module.css'
import { desksMessages } from './messages.ts'
import { NeededSignOffs } from './NeededSignOffs.tsx'
import { desksQuery } from './queries.ts'

export function DeskDialog({ desk, onClose }: { desk: Desk; onClose: () => void }) {
  const texts = useMessages(desksMessages)
  const signs = useMessages(signOffNames)
  const queries = useQueryClient()
  const { data: people = [] } = useQuery(peopleQuery)
  const { data: desks = [] } = useQuery(desksQuery)
  const [given, setGiven] = useState(desk)
  const set = (change: Partial<Desk>) => setGiven(before => ({ ...before, ...change }))
  const isNameless = given.name.trim() === ''

  const save = useMutation({
    mutationFn: () =>
      call('PATCH /api/desks/:deskId', {
        params: { deskId: desk.id },
        body: changeOf(desk, given),
      }),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: keys.desks })
      onClose()
    },
  })
  const isTaken = isApiError(save.error, 'conflict')

  return (
    <Dialog
      onClose={onClose}
      title={texts.title(desk.name)}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <form
        className={styles.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          if (!isNameless) save.mutate()
        }}
      >
        {save.isError && !isTaken && <ProblemBanner error={save.error} what={texts.notSaved} />}
        <TextInput
          label={texts.name}
          maxLength={60}
          value={given.name}
          error={isTaken ? texts.taken : isNameless ? texts.needsName : null}
          onChange={({ currentTarget }) => {
            save.reset()
            set({ name: currentTarget.value })
          }}
        />
        <PeopleChoice
          label={texts.members}
          search={texts.search}
          nobody={texts.nobody}
          people={people}
          value={given.members}
          onChange={members => set({ members })}
        />
        <NativeSelect
          label={texts.gives}
          value={given.kind ?? ''}
          data={[
            { value: '', label: texts.givesNone },
            ...signOffKinds.map(kind => ({ value: kind, label: signs[kind] })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            set({ kind: isSignOffKind(value) ? value : null })
          }
        />
        <NeededSignOffs
          value={given.signOffs}
          desks={desks.map(known => (known.id === desk.id ? given : known))}
          onChange={signOffs => set({ signOffs })}
        />
        <NativeSelect
          label={texts.reviewer}
          value={given.reviewer ?? ''}
          data={[
            { value: '', label: texts.reviewerNone },
            ...people
              .filter(person => denied(person, 'draft.approve') === null)
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget: { value } }) => set({ reviewer: value || null })}
        />
        <fieldset className={styles.group}>
          <legend>{texts.ownCopy}</legend>
          {ownCopyPolicies.map(policy => (
            <label key={policy}>
              <input
                type="radio"
                name="own-copy"
                value={policy}
                checked={given.ownCopy === policy}
                onChange={({ currentTarget: { value } }) =>
                  isOwnCopyPolicy(value) && set({ ownCopy: value })
                }
              />
              <span>
                {texts.ownCopies[policy].label} <small>{texts.ownCopies[policy].help}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <Button type="submit" variant="filled" loading={save.isPending}>
          {texts.save}
        </Button>
      </form>
    </Dialog>
  )
}
