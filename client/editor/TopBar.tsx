// The bar of a story: way back, state, who is here, what is saved, publishing.
import { ActionIcon, VisuallyHidden } from '@mantine/core'
import { IconArrowLeft, IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { Bell } from '#client/notifications/Bell.tsx'
import { paths } from '#client/paths.ts'
import { Publish } from '#client/publishing/Publish.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { PersonSign } from '#client/ui/PersonSign.tsx'
import { StateMenu } from '#client/workflow/StateMenu.tsx'
import type { User } from '#shared/auth/api.ts'
import type { Finding } from '#shared/publishing/check.ts'
import type { Story } from '#shared/stories/api.ts'
import styles from './bar.module.css'
import { editorMessages } from './messages.ts'
import { type PresentPerson, usePresence } from './presence/use-presence.ts'
import { SaveState } from './SaveState.tsx'
import type { DraftSession } from './session/draft-session.ts'
import type { PanelTab } from './use-panel.ts'

interface Props {
  story: Story
  me: User
  session: DraftSession
  headline: string
  findings: readonly Finding[]
  onShow: (tab: PanelTab) => void
  onGoTo: (finding: Finding) => void
}

/** Drawn anew only when something in it changes, not with every pause in typing. */
export const TopBar = memo(function TopBar(props: Props) {
  const { story, me, session, headline, findings, onShow, onGoTo } = props
  const texts = useMessages(editorMessages)
  return (
    <section className={styles.bar} aria-label={texts.bar}>
      <ActionIcon
        variant="subtle"
        aria-label={texts.back}
        renderRoot={props => <Link {...paths.stories()} {...props} />}
      >
        <Icon of={IconArrowLeft} />
      </ActionIcon>
      <VisuallyHidden component="h1">{texts.title(headline)}</VisuallyHidden>
      <span className={styles.slug}>{story.slug}</span>
      {story.restricted && (
        <button
          type="button"
          className={styles.lock}
          title={texts.restricted}
          aria-label={texts.restricted}
          onClick={() => onShow('details')}
        >
          <Icon of={IconLock} />
          <span aria-hidden="true">{texts.restrictedShort}</span>
        </button>
      )}
      <span className={styles.state}>
        <StateMenu story={story} me={me} />
      </span>
      <span className={styles.grow} />
      <Present people={usePresence(session.awareness)} />
      <SaveState session={session} />
      <Bell position="bottom-end" />
      <Publish
        story={story}
        me={me}
        findings={findings}
        session={session}
        onShow={onShow}
        onGoTo={onGoTo}
      />
    </section>
  )
})

function Present({ people }: { people: PresentPerson[] }) {
  const texts = useMessages(editorMessages)
  if (people.length === 0) return null
  return (
    <ul className={styles.present} aria-label={texts.present}>
      {people.map(({ id, name, colour, mayWrite, field }) => {
        const place = field
          ? (texts.fields[field] ?? field)
          : mayWrite
            ? texts.reading
            : texts.reviewing
        return (
          <li key={id}>
            <PersonSign name={name} colour={colour} isReading={!mayWrite} doing={place} />
            <span aria-hidden="true">{place}</span>
          </li>
        )
      })}
    </ul>
  )
}
