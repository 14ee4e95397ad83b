// A story that is handed over: whether it goes along, how it stands, and the note to it.
import { Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMe } from '#client/auth/SignedIn.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { Deadline } from '#client/planning/Deadline.tsx'
import { keys, planQuery } from '#client/query.ts'
import { State } from '#client/ui/StateMark.tsx'
import { useNow } from '#client/ui/use-now.ts'
import { denied } from '#shared/permissions/grants.ts'
import type { Story } from '#shared/stories/api.ts'
import { placeOf } from '#shared/stories/place.ts'
import styles from './handover.module.css'
import { handoverMessages } from './messages.ts'

interface Props {
  story: Story
  isPicked: boolean
  onPick: () => void
}

export function HandoverRow({ story, isPicked, onPick }: Props) {
  const texts = useMessages(handoverMessages)
  const me = useMe()
  const now = useNow()
  const queries = useQueryClient()
  const { data: plan } = useQuery(planQuery(story.id))
  const save = useMutation({
    mutationFn: (handover: string | null) =>
      call('PATCH /api/stories/:storyId/plan', {
        params: { storyId: story.id },
        body: { handover },
      }),
    onSuccess: changed => queries.setQueryData(keys.storyPart(story.id, 'plan'), changed),
  })
  const headline = story.headline || story.slug
  return (
    <li className={styles.story}>
      <input
        type="checkbox"
        aria-label={texts.pick(headline)}
        checked={isPicked}
        onChange={onPick}
      />
      <div>
        <p className={styles.line}>
          <Link {...paths.story(story.id)} className={styles.headline} lang={story.language}>
            {headline}
          </Link>
          <State place={placeOf(story)} />
          {story.deadline && <Deadline deadline={story.deadline} isOut={false} now={now} />}
        </p>
        <Textarea
          aria-label={texts.note(headline)}
          placeholder={texts.notePlaceholder}
          autosize
          minRows={1}
          maxLength={2000}
          readOnly={denied(me, 'plan.change') !== null}
          key={plan?.handover}
          defaultValue={plan?.handover ?? ''}
          onBlur={event => {
            const note = event.currentTarget.value.trim() || null
            if (plan && note !== plan.handover) save.mutate(note)
          }}
        />
        {save.error && <ProblemBanner error={save.error} what={texts.notSaved} />}
      </div>
    </li>
  )
}
