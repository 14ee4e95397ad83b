// Who does what for a story.
import { Button, NativeSelect } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { peopleQuery } from '#client/auth/queries.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import type { User } from '#shared/auth/api.ts'
import { denial } from '#shared/permissions/grants.ts'
import type { Assignment, Plan } from '#shared/planning/api.ts'
import { type AssignmentRole, assignmentRoles } from '#shared/planning/vocabulary.ts'
import { planningMessages } from './messages.ts'
import styles from './planning.module.css'

interface Props {
  storyId: string
  me: User
  plan: Plan
  onChanged: (plan: Plan) => void
}

export function Assignees({ storyId, me, plan, onChanged }: Props) {
  const texts = useMessages(planningMessages)
  const { language } = useLanguage()
  const { data: people = [] } = useQuery(peopleQuery)
  const [userId, setUserId] = useState(me.id)
  const [role, setRole] = useState<AssignmentRole>('writer')
  const assign = useMutation({
    mutationFn: () =>
      call('POST /api/stories/:storyId/assignees', { params: { storyId }, body: { userId, role } }),
    onSuccess: onChanged,
  })
  const unassign = useMutation({
    mutationFn: ({ person, role: part }: Assignment) =>
      call('DELETE /api/stories/:storyId/assignees/:userId/:role', {
        params: { storyId, userId: person.id, role: part },
      }),
    onSuccess: onChanged,
  })
  const error = assign.error ?? unassign.error
  const offered = people.filter(
    ({ id }) => denial(me, 'plan.assign', { authorId: id }, language) === null,
  )
  return (
    <div className={styles.rows}>
      <span className={styles.label}>{texts.people}</span>
      {error && <ProblemBanner error={error} what={texts.failed} />}
      {plan.assignees.map(assignment => {
        const { person, role: part } = assignment
        const mayTake = denial(me, 'plan.assign', { authorId: person.id }, language) === null
        return (
          <p key={`${person.id}-${part}`} className={styles.row}>
            <span>{person.name}</span> <small>{texts.roles[part]}</small>
            {mayTake && (
              <Button
                variant="subtle"
                size="compact-xs"
                aria-label={texts.unassign(person.name, texts.roles[part])}
                onClick={() => unassign.mutate(assignment)}
              >
                ×
              </Button>
            )}
          </p>
        )
      })}
      {offered.length > 0 && (
        <div className={styles.add}>
          <NativeSelect
            label={texts.person}
            value={userId}
            onChange={event => setUserId(event.currentTarget.value)}
            data={offered.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <NativeSelect
            label={texts.role}
            value={role}
            onChange={event => {
              const part = assignmentRoles.find(name => name === event.currentTarget.value)
              if (part) setRole(part)
            }}
            data={assignmentRoles.map(part => ({ value: part, label: texts.roles[part] }))}
          />
          <Button loading={assign.isPending} onClick={() => assign.mutate()}>
            {texts.assign}
          </Button>
        </div>
      )}
    </div>
  )
}
