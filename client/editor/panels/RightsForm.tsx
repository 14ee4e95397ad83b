// Rights and embargo: kept with the story, on record, and looked at before anything goes out.
import { useLanguage } from '#client/i18n/language.tsx'
import type { User } from '#shared/auth/api.ts'
import { denial } from '#shared/permissions/grants.ts'
import type { Story } from '#shared/stories/api.ts'
import { EmbargoForm } from './EmbargoForm.tsx'
import styles from './panels.module.css'
import { type EditedRights, RightsRecord } from './RightsRecord.tsx'
import { useStoryChange } from './use-story-change.ts'

interface Props {
  story: Story
  me: User
  edited: EditedRights | null
  onEdit: (edited: EditedRights | null) => void
}

export function RightsForm({ story, me, edited, onEdit }: Props) {
  const { language } = useLanguage()
  const change = useStoryChange(story.id)
  const reason = denial(me, 'story.update', {}, language)

  return (
    <div className={styles.form}>
      <RightsRecord story={story} reason={reason} change={change} edited={edited} onEdit={onEdit} />
      <EmbargoForm story={story} me={me} />
    </div>
  )
}
