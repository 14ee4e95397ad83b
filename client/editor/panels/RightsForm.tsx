// Rights and embargo: kept with the story, on record, and looked at before anything goes out.
import { useLanguage } from '#client/i18n/language.tsx'
import type { User } from '#shared/auth/api.ts'
import { denial } from '#shared/permissions/grants.ts'
import type { Story } from '#shared/stories/api.ts'
import { EmbargoForm } from './EmbargoForm.tsx'
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
      <EmbargoForm story={story} me={me} />
    </div>
  )
}
