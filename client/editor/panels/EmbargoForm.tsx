// The embargo of a story: until a time, or without a date; a chief lifts it and says why.
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { passFocusOn } from '#client/ui/pass-focus-on.ts'
import { dateAndTime, momentOf } from '#client/ui/time.ts'
import type { User } from '#shared/auth/api.ts'
import { denial } from '#shared/permissions/grants.ts'
import type { Embargo, Story } from '#shared/stories/api.ts'
import { panelMessages } from './messages.ts'
import styles from './panels.module.css'
import { useStoryChange } from './use-story-change.ts'

interface Props {
  story: Story
  me: User
}

export function EmbargoForm({ story, me }: Props) {
  const texts = useMessages(panelMessages)
  const { language } = useLanguage()
  const { embargo } = story
  if (!embargo) return denial(me, 'story.update') === null && <NewEmbargo storyId={story.id} />
  const refused = denial(me, 'embargo.lift', {}, language)
  return (
    <div id="part-embargo" tabIndex={-1} className={styles.label}>
      <span>{texts.embargo}</span>
      <span>{endOf(embargo)}</span>
      {embargo.text && (
        <span className={styles.note}>
          {texts.embargoAsPrinted}: “{embargo.text}”
        </span>
      )}
      {refused === null ? (
        <Lift storyId={story.id} />
      ) : (
        <ActionButton size="xs" variant="default" reason={refused} onPress={() => {}}>
          {texts.lift}
        </ActionButton>
      )}
    </div>
  )

  function endOf({ until }: Embargo) {
    return until ? texts.embargoUntil(dateAndTime(until, language)) : texts.embargoOpen
  }
}

function Lift({ storyId }: { storyId: string }) {
  const texts = useMessages(panelMessages)
  const change = useStoryChange(storyId)
  const [why, setWhy] = useState('')
  const [wasTried, setTried] = useState(false)

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (why.trim() !== '') change.mutate({ embargo: null, why: why.trim() })
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextInput
        label={texts.liftWhy}
        maxLength={2000}
        value={why}
        error={wasTried && why.trim() === '' ? texts.liftNeedsWhy : null}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
      />
      {change.error && <ProblemBanner error={change.error} />}
      <Button
        ref={passFocusOn}
        type="submit"
        size="xs"
        variant="default"
        loading={change.isPending}
      >
        {texts.lift}
      </Button>
    </form>
  )
}

function NewEmbargo({ storyId }: { storyId: string }) {
  const texts = useMessages(panelMessages)
  const change = useStoryChange(storyId)
  const [until, setUntil] = useState('')
  const set = (moment: string | null) => change.mutate({ embargo: { until: moment, text: null } })

  function submit(event: FormEvent) {
    event.preventDefault()
    const moment = momentOf(until)
    if (moment !== null) set(moment)
  }

  return (
    <>
      {change.error && <ProblemBanner error={change.error} />}
      <form className={styles.inline} onSubmit={submit}>
        <TextInput
          type="datetime-local"
          label={`${texts.embargo}: ${texts.setEmbargo}`}
          value={until}
          onChange={({ currentTarget }) => setUntil(currentTarget.value)}
        />
        {until === '' ? (
          <Button
            ref={passFocusOn}
            variant="default"
            loading={change.isPending}
            onClick={() => set(null)}
          >
            {texts.setOpen}
          </Button>
        ) : (
          <Button ref={passFocusOn} type="submit" variant="default" loading={change.isPending}>
            {texts.set}
          </Button>
        )}
      </form>
    </>
  )
}
