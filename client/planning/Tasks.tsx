// What a story still needs, and what it turned out not to.
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import type { Plan, Task } from '#shared/planning/api.ts'
import { type TaskKind, taskKinds } from '#shared/planning/vocabulary.ts'
import { planningMessages } from './messages.ts'
import styles from './planning.module.css'

interface Props {
  storyId: string
  plan: Plan
  onChanged: (plan: Plan) => void
}

export function Tasks({ storyId, plan, onChanged }: Props) {
  const texts = useMessages(planningMessages)
  const [kind, setKind] = useState<TaskKind>('pictures')
  const [text, setText] = useState('')
  const add = useMutation({
    mutationFn: () =>
      call('POST /api/stories/:storyId/tasks', { params: { storyId }, body: { kind, text } }),
    onSuccess(changed) {
      setText('')
      onChanged(changed)
    },
  })
  const set = useMutation({
    mutationFn: ({ id, state }: Pick<Task, 'id' | 'state'>) =>
      call('PATCH /api/tasks/:taskId', { params: { taskId: id }, body: { state } }),
    onSuccess: onChanged,
  })
  const error = add.error ?? set.error
  const acts = {
    open: [
      ['done', texts.done],
      ['not-needed', texts.notNeeded],
    ],
    done: [['open', texts.reopen]],
    'not-needed': [['open', texts.reopen]],
  } as const satisfies Record<Task['state'], readonly (readonly [Task['state'], string])[]>
  return (
    <div className={styles.rows}>
      <span className={styles.label}>{texts.tasks}</span>
      {error && <ProblemBanner error={error} what={texts.failed} />}
      {plan.tasks.map(task => {
        const kind = texts.taskKinds[task.kind]
        const name =
          task.text && task.kind !== 'other' ? `${kind}: ${task.text}` : task.text || kind
        return (
          <p key={task.id} className={styles.row} data-done={task.state !== 'open' || undefined}>
            <span>{name}</span>
            {task.state !== 'open' && (
              <small>{task.state === 'done' ? texts.taskDone : texts.taskNotNeeded}</small>
            )}
            <span className={styles.acts}>
              {acts[task.state].map(([state, label]) => (
                <Button
                  key={state}
                  variant="subtle"
                  size="compact-xs"
                  aria-label={texts.taskOf(label, name)}
                  onClick={() => set.mutate({ id: task.id, state })}
                >
                  {label}
                </Button>
              ))}
            </span>
          </p>
        )
      })}
      <div className={styles.add}>
        <NativeSelect
          aria-label={texts.tasks}
          value={kind}
          onChange={event => {
            const wanted = taskKinds.find(name => name === event.currentTarget.value)
            if (wanted) setKind(wanted)
          }}
          data={taskKinds.map(name => ({ value: name, label: texts.taskKinds[name] }))}
        />
        <TextInput
          aria-label={texts.taskText}
          placeholder={texts.taskText}
          maxLength={300}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
        <Button loading={add.isPending} onClick={() => add.mutate()}>
          {texts.addTask}
        </Button>
      </div>
    </div>
  )
}
