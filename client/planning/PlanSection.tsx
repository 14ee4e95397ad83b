// The plan of a story, beside its draft: when, how urgent, how long; who does what; what is still needed; a
// final read; a note for whoever takes over. Every change is saved at once and on record.
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import panels from '#client/editor/panels/panels.module.css'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { keys } from '#client/query.ts'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { clockTime, localTime, momentOf } from '#client/ui/time.ts'
import type { User } from '#shared/auth/api.ts'
import { denial } from '#shared/permissions/grants.ts'
import type { Plan } from '#shared/planning/api.ts'
import { urgencies } from '#shared/planning/vocabulary.ts'
import { Assignees } from './Assignees.tsx'
import { planningMessages } from './messages.ts'
import styles from './planning.module.css'
import { planQuery } from './queries.ts'
import { Tasks } from './Tasks.tsx'
import { useFinalRead } from './use-final-read.ts'
import { usePlanChange } from './use-plan-change.ts'

interface Props {
  storyId: string
  me: User
}

export function PlanSection({ storyId, me }: Props) {
  const texts = useMessages(planningMessages)
  const { data: plan } = useQuery(planQuery(storyId))
  return (
    <>
      <h2 className={panels.section}>{texts.plan}</h2>
      <div className={panels.form}>
        {plan && <PlanForm key={storyId} storyId={storyId} me={me} plan={plan} />}
      </div>
    </>
  )
}

function PlanForm({ storyId, me, plan }: Props & { plan: Plan }) {
  const texts = useMessages(planningMessages)
  const { language } = useLanguage()
  const queries = useQueryClient()
  const id = useId()
  const mayChange = denial(me, 'plan.change', {}, language)
  const show = (changed: Plan) => queries.setQueryData(keys.storyPart(storyId, 'plan'), changed)
  const change = usePlanChange(storyId)
  const read = useFinalRead(storyId)
  const error = change.error ?? read.error
  const { finalRead } = plan

  return (
    <>
      {error && <ProblemBanner error={error} what={texts.failed} />}
      <TextInput
        type="datetime-local"
        label={texts.deadline}
        readOnly={mayChange !== null}
        defaultValue={localTime(plan.deadline)}
        key={`deadline-${plan.deadline}`}
        onBlur={event => {
          const { value } = event.currentTarget
          const deadline = momentOf(value)
          if (deadline !== plan.deadline && value !== localTime(plan.deadline))
            change.mutate({ deadline })
        }}
      />
      <div className={panels.two}>
        <NativeSelect
          label={texts.urgency}
          disabled={mayChange !== null}
          value={plan.urgency ?? ''}
          onChange={event => change.mutate({ urgency: Number(event.currentTarget.value) || null })}
          data={[
            { value: '', label: texts.usual },
            ...urgencies.map(n => ({ value: String(n), label: String(n) })),
          ]}
        />
        <TextInput
          inputMode="numeric"
          label={texts.target}
          readOnly={mayChange !== null}
          defaultValue={plan.targetWords ?? ''}
          key={`target-${plan.targetWords}`}
          onBlur={event => {
            const words = Number(event.currentTarget.value)
            const targetWords = Number.isInteger(words) && words > 0 ? words : null
            if (targetWords !== plan.targetWords) change.mutate({ targetWords })
          }}
        />
      </div>
      <Assignees storyId={storyId} me={me} plan={plan} onChanged={show} />
      <Tasks storyId={storyId} plan={plan} onChanged={show} />
      <Textarea
        label={texts.handover}
        autosize
        minRows={1}
        maxLength={2000}
        readOnly={mayChange !== null}
        defaultValue={plan.handover ?? ''}
        key={`handover-${plan.handover}`}
        onBlur={event => {
          const handover = event.currentTarget.value.trim() || null
          if (handover !== plan.handover) change.mutate({ handover })
        }}
      />
      <div className={styles.rows}>
        {finalRead && (
          <p className={styles.row}>
            {texts.finalRead(finalRead.by.name, clockTime(new Date(finalRead.until), language))}
          </p>
        )}
        <ActionButton
          reason={
            finalRead
              ? denial(me, 'final-read.end', { authorId: finalRead.by.id }, language)
              : denial(me, 'final-read.take', {}, language)
          }
          loading={read.isPending}
          aria-describedby={id}
          onPress={() => read.mutate(finalRead === null ? 'begin' : 'end')}
        >
          {finalRead ? texts.endFinalRead : texts.takeFinalRead}
        </ActionButton>
        <small id={id} className={panels.hint}>
          {texts.finalReadHelp}
        </small>
      </div>
    </>
  )
}
