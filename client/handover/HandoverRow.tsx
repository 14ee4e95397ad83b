// A story that is handed over: whether it goes along, how it stands, and the note to it.
import { Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMe } from '#client/auth/me.ts'
import { useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { Deadline } from '#client/planning/Deadline.tsx'
import { planQuery } from '#client/planning/queries.ts'
import { usePlanChange } from '#client/planning/use-plan-change.ts'
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
  const { data: plan } = useQuery(planQuery(story.id))
  const save = usePlanChange(story.id)
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
          // Not before the note is here: it would take the place of what is typed.
          readOnly={!plan || denied(me, 'plan.change') !== null}
          key={plan?.handover}
          defaultValue={plan?.handover ?? ''}
          onBlur={event => {
            const handover = event.currentTarget.value.trim() || null
            if (plan && handover !== plan.handover) save.mutate({ handover })
          }}
        />
        {save.error && <ProblemBanner error={save.error} what={texts.notSaved} />}
      </div>
    </li>
  )
}
