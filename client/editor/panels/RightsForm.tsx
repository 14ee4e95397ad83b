// Rights and embargo: kept with the story, on record, and looked at before anything goes out.
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { dateAndTime, momentOf } from '#client/ui/time.ts'
import type { User } from '#shared/auth/api.ts'
import { denial } from '#shared/permissions/grants.ts'
import type { Embargo, Story } from '#shared/stories/api.ts'
import { panelMessages } from './messages.ts'
import styles from './panels.module.css'
import { RightsRecord } from './RightsRecord.tsx'
import { useStoryChange } from './use-story-change.ts'

interface Props {
  story: Story
  me: User
}

export function RightsForm({ story, me }: Props) {
  const { language } = useLanguage()
  const change = useStoryChange(story.id)
  const reason = denial(me, 'story.update', {}, language)

  return (
    <div className={styles.form}>
      <RightsRecord story={story} reason={reason} change={change} />
      {story.embargo ? (
        <ShownEmbargo
          embargo={story.embargo}
          liftReason={denial(me, 'embargo.lift', {}, language)}
          change={change}
        />
      ) : (
        <NewEmbargo isOff={reason !== null} change={change} />
      )}
    </div>
  )
}

type Change = ReturnType<typeof useStoryChange>

function ShownEmbargo({
  embargo,
  liftReason,
  change,
}: {
  embargo: Embargo
  liftReason: string | null
  change: Change
}) {
  const texts = useMessages(panelMessages)
  const { language } = useLanguage()
  return (
    <div className={styles.label}>
      <span>{texts.embargo}</span>
      <span>
        {embargo.until
          ? texts.embargoUntil(dateAndTime(embargo.until, language))
          : texts.embargoOpen}
      </span>
      {embargo.text && (
        <span className={styles.note}>
          {texts.embargoAsPrinted}: “{embargo.text}”
        </span>
      )}
      <ActionButton
        size="xs"
        variant="default"
        reason={liftReason}
        onPress={() => change.mutate({ embargo: null })}
      >
        {texts.lift}
      </ActionButton>
    </div>
  )
}

function NewEmbargo({ isOff, change }: { isOff: boolean; change: Change }) {
  const texts = useMessages(panelMessages)
  const [until, setUntil] = useState('')
  if (isOff) return null
  return (
    <form
      className={styles.inline}
      onSubmit={event => {
        event.preventDefault()
        const moment = momentOf(until)
        if (moment === null) return
        change.mutate({ embargo: { until: moment, text: null } }, { onSuccess: () => setUntil('') })
      }}
    >
      <TextInput
        type="datetime-local"
        label={`${texts.embargo}: ${texts.setEmbargo}`}
        value={until}
        onChange={({ currentTarget }) => setUntil(currentTarget.value)}
      />
      {until !== '' && (
        <Button type="submit" size="xs" variant="default" loading={change.isPending}>
          {texts.set}
        </Button>
      )}
    </form>
  )
}
