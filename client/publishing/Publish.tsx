// The publish button with the reason when it is off, and the dialog behind it.
import { Button, Tooltip } from '@mantine/core'
import { IconAlertOctagon } from '@tabler/icons-react'
import { lazy, Suspense, useId, useState } from 'react'
import { usePaletteActions } from '#client/app/palette/registry.tsx'
import { countErrors } from '#client/editor/checks/use-findings.ts'
import type { SessionStatus } from '#client/editor/session/draft-session.ts'
import type { PanelTab } from '#client/editor/use-panel.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { useShortcuts } from '#client/ui/shortcuts.tsx'
import type { User } from '#shared/auth/api.ts'
import { denial } from '#shared/permissions/grants.ts'
import type { Finding } from '#shared/publishing/check.ts'
import type { Story } from '#shared/stories/api.ts'
import { publishingMessages } from './messages.ts'
import { PublishMenu } from './PublishMenu.tsx'
import styles from './publishing.module.css'

const PublishDialog = lazy(async () => {
  const { PublishDialog } = await import('./PublishDialog.tsx')
  return { default: PublishDialog }
})

interface Props {
  story: Story
  me: User
  findings: readonly Finding[]
  status: SessionStatus
  onShow: (tab: PanelTab) => void
  onGoTo: (finding: Finding) => void
}

/** Why nobody can publish at this moment; null when it is only a matter of what the checks say. */
function waitingFor(status: SessionStatus, texts: (typeof publishingMessages)['en']) {
  if (!status.isConnected) return texts.waitsOffline
  return status.unsaved > 0 ? texts.waitsSaving : null
}

export function Publish({ story, me, findings, status, onShow, onGoTo }: Props) {
  const texts = useMessages(publishingMessages)
  const { language } = useLanguage()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const errors = countErrors(findings)
  const refusal = denial(me, 'story.publish', {}, language)
  const reason = refusal ?? (status.isConnected ? null : texts.waitsOffline)
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
      {!story.corrects && <PublishMenu story={story} me={me} />}
      {reason !== null && (
        <span id={id} hidden>
          {reason}
        </span>
      )}
      <Suspense>
        {isOpen && (
          <PublishDialog
            story={story}
            me={me}
            waiting={waitingFor(status, texts)}
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
