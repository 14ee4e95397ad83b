// The publish button with the reason when it is off, and the dialog behind it.
import { Button, Tooltip } from '@mantine/core'
import { IconAlertOctagon } from '@tabler/icons-react'
import { type ComponentProps, Suspense, useId, useState } from 'react'
import { usePaletteActions } from '#client/app/palette/registry.tsx'
import { countErrors } from '#client/editor/checks/count-errors.ts'
import { PublishMenu } from '#client/editor/later.tsx'
import type { DraftSession } from '#client/editor/session/draft-session.ts'
import { useSessionStatus, useWaiting } from '#client/editor/session/use-draft-session.ts'
import type { PanelTab } from '#client/editor/use-panel.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { part } from '#client/ui/part.tsx'
import { useShortcuts } from '#client/ui/shortcuts.tsx'
import type { User } from '#shared/auth/api.ts'
import { denial } from '#shared/permissions/grants.ts'
import type { Finding } from '#shared/publishing/check.ts'
import type { Story } from '#shared/stories/api.ts'
import { buttonMessages } from './button-messages.ts'
import { PublishMenuButton } from './PublishMenuButton.tsx'
import styles from './publishing.module.css'

const PublishDialog = part(async () => (await import('./PublishDialog.tsx')).PublishDialog)

interface Props {
  story: Story
  me: User
  findings: readonly Finding[]
  session: DraftSession
  onShow: (tab: PanelTab) => void
  onGoTo: (finding: Finding) => void
}

export function Publish({ story, me, findings, session, onShow, onGoTo }: Props) {
  const texts = useMessages(buttonMessages)
  const { language } = useLanguage()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const errors = countErrors(findings)
  const refusal = denial(me, 'story.publish', {}, language)
  const isConnected = useSessionStatus(session, status => status.isConnected)
  const waits = isConnected ? null : texts.waitsUntil.offline
  const reason = refusal ?? (story.live === 'killed' ? texts.isKilled : waits)
  const open = () => reason === null && setOpen(true)
  useShortcuts({ 'Mod+Shift+P': open })
  usePaletteActions([
    {
      id: 'publish',
      title: texts.publish,
      keys: ['Ctrl', 'Shift', 'P'],
      reason,
      run: () => setOpen(true),
    },
  ])

  return (
    <>
      {errors > 0 && !refusal && (
        <button
          type="button"
          className={styles.why}
          aria-label={texts.problems(errors)}
          onClick={() => onShow('checks')}
        >
          <Icon of={IconAlertOctagon} />
          <span>{texts.problems(errors)}</span>
        </button>
      )}
      <Tooltip label={reason ?? texts.publish} disabled={reason === null}>
        <Button
          variant="filled"
          onClick={open}
          aria-disabled={reason !== null || undefined}
          aria-describedby={reason === null ? undefined : id}
          aria-keyshortcuts="Control+Shift+P"
        >
          {texts.publish}
        </Button>
      </Tooltip>
      {!story.corrects && (
        <Suspense fallback={<PublishMenuButton aria-disabled />}>
          <PublishMenu story={story} me={me} />
        </Suspense>
      )}
      {reason !== null && (
        <span id={id} hidden>
          {reason}
        </span>
      )}
      <Suspense>
        {isOpen && (
          <WaitingDialog
            story={story}
            me={me}
            session={session}
            onClose={() => setOpen(false)}
            onGoTo={finding => {
              setOpen(false)
              onGoTo(finding)
            }}
          />
        )}
      </Suspense>
    </>
  )
}

type DialogProps = Omit<ComponentProps<typeof PublishDialog>, 'waiting'> & { session: DraftSession }

/** The dialog, with why nobody can publish at this moment, whatever the checks say. */
function WaitingDialog({ session, ...props }: DialogProps) {
  const texts = useMessages(buttonMessages)
  const waits = useWaiting(session)
  return <PublishDialog {...props} waiting={waits && texts.waitsUntil[waits]} />
}
