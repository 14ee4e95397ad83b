// Lines over the draft that say what is special about going out: it is scheduled or held, it is a correction,
// one is open, readers no longer have the story.
import { Button } from '@mantine/core'
import { IconClock, IconClockPause, IconEraser } from '@tabler/icons-react'
import { useState } from 'react'
import { ButtonLink } from '#client/app/ButtonLink.tsx'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { Banner } from '#client/ui/Banner.tsx'
import { passFocusOn } from '#client/ui/pass-focus-on.ts'
import { useNow } from '#client/ui/use-now.ts'
import type { User } from '#shared/auth/api.ts'
import { denial } from '#shared/permissions/grants.ts'
import type { Story } from '#shared/stories/api.ts'
import { haveRunOut } from '#shared/stories/have-run-out.ts'
import { heldTexts } from '#shared/stories/held-reasons.ts'
import type { Schedule } from '#shared/stories/schedule.ts'
import { publishingMessages } from './messages.ts'
import { fullTime } from './schedule-time.ts'
import { useStoryActs } from './use-story-acts.ts'

interface Props {
  story: Story
  me: User
}

export function StoryNotices({ story, me }: Props) {
  const texts = useMessages(publishingMessages)
  const { correction, corrects, schedule, live, rights } = story
  const now = useNow(60_000)
  const haveEnded = rights !== null && haveRunOut(rights, now.toISOString())
  return (
    <>
      {corrects && <Correcting story={story} me={me} {...corrects} />}
      {correction && (
        <Banner
          icon={IconEraser}
          actions={
            <ButtonLink {...paths.story(correction.id)} size="xs" variant="default">
              {texts.toCorrection}
            </ButtonLink>
          }
        >
          {texts.correctionOpen(correction.edition)}
        </Banner>
      )}
      {schedule && <Scheduled story={story} schedule={schedule} me={me} />}
      {live === 'live' && haveEnded && (
        <Banner kind="warn">{texts.rightsEnded(rights.terms)}</Banner>
      )}
      {live === 'withdrawn' && <Banner kind="warn">{texts.isWithdrawn}</Banner>}
      {live === 'killed' && <Banner kind="warn">{texts.isKilled}</Banner>}
    </>
  )
}

/** Discarding asks once more, because nothing brings it back; a second press by mistake keeps it. */
function Correcting({ story, me, storyId, edition }: Props & { storyId: string; edition: number }) {
  const texts = useMessages(publishingMessages)
  const { language } = useLanguage()
  const { discard } = useStoryActs(storyId)
  const [isAsked, setAsked] = useState(false)
  const opener = story.createdBy ? { authorId: story.createdBy.id } : {}
  return (
    <Banner
      kind={isAsked ? 'warn' : 'info'}
      icon={IconEraser}
      actions={
        <>
          {isAsked ? (
            <Button
              size="xs"
              color="red"
              variant="filled"
              loading={discard.isPending}
              onClick={() => discard.mutate()}
            >
              {texts.discardIt}
            </Button>
          ) : (
            <ButtonLink {...paths.story(storyId)} size="xs" variant="default">
              {texts.toDraft}
            </ButtonLink>
          )}
          <ActionButton
            size="xs"
            variant="default"
            reason={denial(me, 'correction.discard', opener, language)}
            onPress={() => setAsked(!isAsked)}
          >
            {isAsked ? texts.keepIt : texts.discard}
          </ActionButton>
        </>
      }
    >
      {isAsked ? texts.discardAsked : texts.correcting(edition)}
    </Banner>
  )
}

function Scheduled({ story, schedule, me }: Props & { schedule: Schedule }) {
  const texts = useMessages(publishingMessages)
  const { language } = useLanguage()
  const { unschedule } = useStoryActs(story.id)
  const time = fullTime(schedule.at, language)
  return (
    <Banner
      kind={schedule.held ? 'error' : 'info'}
      icon={schedule.held ? IconClockPause : IconClock}
      actions={
        denial(me, 'story.publish') === null && (
          <Button
            size="xs"
            variant="default"
            ref={passFocusOn}
            loading={unschedule.isPending}
            onClick={() => unschedule.mutate()}
          >
            {texts.unschedule}
          </Button>
        )
      }
    >
      {schedule.held
        ? texts.isHeld(time, heldTexts[language][schedule.held])
        : texts.isScheduled(time, schedule.by?.name ?? null)}
    </Banner>
  )
}
