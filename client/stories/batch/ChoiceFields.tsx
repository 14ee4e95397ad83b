// What an act on many stories asks: whom, where to, how urgent, why.
import { NativeSelect, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '#client/auth/me.ts'
import { peopleQuery } from '#client/auth/queries.ts'
import { useMessages } from '#client/i18n/language.tsx'
import { planningMessages } from '#client/planning/messages.ts'
import { desksQuery } from '#client/settings/desks/queries.ts'
import { workflowMessages } from '#client/workflow/messages.ts'
import { denied } from '#shared/permissions/grants.ts'
import { assignmentRoles, urgencies } from '#shared/planning/vocabulary.ts'
import { draftStates } from '#shared/workflow/transitions.ts'
import type { BatchAct, Choice } from './acts.ts'
import { batchMessages } from './messages.ts'

interface Props {
  act: BatchAct
  choice: Choice
  onChange: (choice: Choice) => void
}

export function ChoiceFields({ act, choice, onChange }: Props) {
  const texts = useMessages(batchMessages)
  const plan = useMessages(planningMessages)
  const workflow = useMessages(workflowMessages)
  const me = useMe()
  const { data: desks = [] } = useQuery(desksQuery)
  const { data: people = [] } = useQuery(peopleQuery)
  const set = (change: Partial<Choice>) => onChange({ ...choice, ...change })
  const why = (help: string) => (
    <Textarea
      label={texts.why}
      description={help}
      autosize
      minRows={2}
      maxLength={1000}
      value={choice.note}
      onChange={event => set({ note: event.currentTarget.value })}
    />
  )

  switch (act) {
    case 'assign':
      return (
        <>
          <NativeSelect
            data-autofocus
            label={texts.person}
            value={choice.userId}
            onChange={event => set({ userId: event.currentTarget.value })}
            data={people
              .filter(({ id }) => denied(me, 'plan.assign', { authorId: id }) === null)
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
          <NativeSelect
            label={texts.part}
            value={choice.role}
            onChange={event => {
              const role = assignmentRoles.find(name => name === event.currentTarget.value)
              if (role) set({ role })
            }}
            data={assignmentRoles.map(role => ({ value: role, label: plan.roles[role] }))}
          />
        </>
      )
    case 'desk':
      return (
        <NativeSelect
          data-autofocus
          label={texts.desk}
          value={choice.deskId}
          onChange={event => set({ deskId: event.currentTarget.value })}
          data={[
            { value: '', label: texts.noDesk },
            ...desks.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )
    case 'state':
      return (
        <>
          <NativeSelect
            data-autofocus
            label={texts.state}
            value={choice.state}
            onChange={event => {
              const state = draftStates.find(name => name === event.currentTarget.value)
              if (state) set({ state })
            }}
            data={draftStates
              .filter(state => state !== 'spiked')
              .map(state => ({ value: state, label: workflow.to[state] }))}
          />
          {why(texts.whyHelp)}
        </>
      )
    case 'urgency':
      return (
        <NativeSelect
          data-autofocus
          label={texts.urgency}
          value={choice.urgency ?? ''}
          onChange={event => set({ urgency: Number(event.currentTarget.value) || null })}
          data={[
            { value: '', label: texts.usual },
            ...urgencies.map(n => ({ value: String(n), label: String(n) })),
          ]}
        />
      )
    case 'spike':
      return why(texts.whySpike)
  }
}
