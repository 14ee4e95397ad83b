// What belongs to a story but is not on its sheet. Choices of the draft change at once for everybody;
// what is kept beside it (desk, slug, rights, embargo) is saved, and on record.
import { AccessSection } from '#client/access/AccessSection.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { PlanSection } from '#client/planning/PlanSection.tsx'
import { setMeta } from '#shared/article/draft.ts'
import type { Choices } from '#shared/article/read.ts'
import type { User } from '#shared/auth/api.ts'
import type { Story } from '#shared/stories/api.ts'
import { Copies } from '../copies/Copies.tsx'
import { copyMessages } from '../copies/messages.ts'
import { DraftInput } from '../fields/DraftInput.tsx'
import { TextField } from '../fields/TextField.tsx'
import { editorMessages } from '../messages.ts'
import type { DraftSession } from '../session/draft-session.ts'
import { CorrectionRows } from './CorrectionRows.tsx'
import { panelMessages } from './messages.ts'
import styles from './panels.module.css'
import { RelatedRows } from './RelatedRows.tsx'
import { RightsForm } from './RightsForm.tsx'
import type { EditedRights } from './RightsRecord.tsx'
import { StoryForm } from './StoryForm.tsx'
import { Topics } from './Topics.tsx'
import { TranslationForm } from './TranslationForm.tsx'

const sourceParts = ['site', 'pageDate', 'agency', 'url', 'standardsLine', 'rightsLine'] as const
const headlines = ['searchHeadline', 'socialHeadline', 'pushHeadline'] as const

interface Props {
  story: Story
  me: User
  session: DraftSession
  choices: Choices
  isEditable: boolean
  /** The rights as they are typed and not saved yet. */
  rights: EditedRights | null
  onRights: (edited: EditedRights | null) => void
}

export function DetailsPanel({ story, me, session, choices, isEditable, rights, onRights }: Props) {
  const texts = useMessages(panelMessages)
  const words = useMessages(editorMessages)
  const copies = useMessages(copyMessages)
  return (
    <>
      <h2 className={styles.section}>{texts.story}</h2>
      <div className={styles.form}>
        <StoryForm
          story={story}
          me={me}
          session={session}
          choices={choices}
          isEditable={isEditable}
        />
        <Topics
          session={session}
          topics={choices.topics}
          language={choices.language}
          isEditable={isEditable}
        />
      </div>
      <PlanSection storyId={story.id} me={me} />
      <AccessSection story={story} me={me} />
      <h2 className={styles.section}>{copies.title}</h2>
      <Copies story={story} me={me} />
      <h2 className={styles.section}>{texts.rightsAndEmbargo}</h2>
      <RightsForm story={story} me={me} edited={rights} onEdit={onRights} />
      <h2 className={styles.section}>{texts.source}</h2>
      <div id="part-source" tabIndex={-1} className={styles.form}>
        {sourceParts.map(part => (
          <DraftInput
            key={part}
            label={texts[part]}
            value={choices.source[part] ?? ''}
            isEditable={isEditable}
            lang={choices.language}
            onChange={value =>
              setMeta(session.doc, `source.${part}`, value.trim() === '' ? null : value)
            }
          />
        ))}
      </div>
      <h2 className={styles.section}>{texts.translation.title}</h2>
      <TranslationForm session={session} choices={choices} isEditable={isEditable} />
      <h2 className={styles.section}>{texts.corrections}</h2>
      <CorrectionRows session={session} language={choices.language} isEditable={isEditable} />
      <h2 className={styles.section}>{texts.elsewhere}</h2>
      <div className={styles.form}>
        {headlines.map(field => (
          <div key={field} id={`part-${field}`} className={styles.label}>
            <span aria-hidden="true">{words.fields[field]}</span>
            <TextField
              session={session}
              field={field}
              label={words.fields[field] ?? field}
              language={choices.language}
              isEditable={isEditable}
              className={styles.field ?? ''}
            />
          </div>
        ))}
      </div>
      <h2 className={styles.section}>{texts.related}</h2>
      <div id="part-related" tabIndex={-1} className={styles.form}>
        <RelatedRows session={session} related={choices.related} isEditable={isEditable} />
      </div>
    </>
  )
}
