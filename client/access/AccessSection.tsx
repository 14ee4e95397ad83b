// Who may open a story (rule W2), in its details: the newsroom or named people, and guests from outside.
import { useQuery } from '@tanstack/react-query'
import { ProblemState } from '#client/app/ProblemState.tsx'
import panels from '#client/editor/panels/panels.module.css'
import { useMessages } from '#client/i18n/language.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import type { User } from '#shared/auth/api.ts'
import type { Story } from '#shared/stories/api.ts'
import { Guests } from './Guests.tsx'
import { accessQuery } from './queries.ts'
import { Restriction } from './Restriction.tsx'
import { sharingMessages } from './sharing-messages.ts'

interface Props {
  story: Story
  me: User
}

export function AccessSection({ story, me }: Props) {
  const texts = useMessages(sharingMessages)
  const access = useQuery(accessQuery(story.id))
  return (
    <>
      <h2 className={panels.section} id="who-may-open">
        {texts.title}
      </h2>
      <div className={panels.form}>
        {access.isPending && <LoadingBars label={texts.loading} />}
        {access.isError && !access.data && (
          <ProblemState
            error={access.error}
            what={texts.failed}
            onRetry={() => void access.refetch()}
          />
        )}
        {access.data && (
          <>
            <Restriction story={story} me={me} access={access.data} />
            <Guests story={story} me={me} guests={access.data.guests} />
          </>
        )}
      </div>
    </>
  )
}
