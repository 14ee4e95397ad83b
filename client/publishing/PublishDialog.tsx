// The publish panel: left what goes out and what stops it, right when, where and notes; the button and its
// reason always in sight. What is shown is the basis that the server checked (rule E2).
import { Button } from '@mantine/core'
import { IconAlertOctagon } from '@tabler/icons-react'
import { useState } from 'react'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { countErrors } from '#client/editor/checks/count-errors.ts'
import { useMessages } from '#client/i18n/language.tsx'
import { readerPaths } from '#client/paths.ts'
import { Banner } from '#client/ui/Banner.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { momentOf } from '#client/ui/time.ts'
import { useNow } from '#client/ui/use-now.ts'
import type { User } from '#shared/auth/api.ts'
import type { Finding } from '#shared/publishing/check.ts'
import { nextKind } from '#shared/publishing/kinds.ts'
import type { Story } from '#shared/stories/api.ts'
import { Deliveries } from './deliveries/Deliveries.tsx'
import { publishingMessages } from './messages.ts'
import { Notes, noNotes, saidIn } from './Notes.tsx'
import { Outcome } from './Outcome.tsx'
import styles from './publishing.module.css'
import { Stops } from './Stops.tsx'
import { usePublication } from './use-publication.ts'
import { WhatGoesOut } from './WhatGoesOut.tsx'
import { When } from './When.tsx'

interface Props {
  story: Story
  me: User
  /** Why it has to wait a moment; null when it need not. */
  waiting: string | null
  onClose: () => void
  onGoTo: (finding: Finding) => void
}

export function PublishDialog({ story, me, waiting, onClose, onGoTo }: Props) {
  const texts = useMessages(publishingMessages)
  const now = useNow(10_000)
  const [notes, setNotes] = useState(noNotes)
  const [time, setTime] = useState<string | null>(null)
  const at = time === null ? null : momentOf(time)
  const { preflight, isChecked, changes, publish, moved, lookAgain } = usePublication(story, at)
  const [overrideReason, setOverrideReason] = useState('')

  if (publish.data) return <Outcome outcome={publish.data} onClose={onClose} />

  const { corrects } = story
  const number = (corrects ? corrects.edition : (story.edition?.number ?? 0)) + 1
  const kind = corrects ? 'correction' : (nextKind(story.live) ?? 'update')
  const findings = preflight.data?.findings ?? []
  const errors = countErrors(findings)
  const isChief = me.roles.includes('chief')
  const isOverridden = errors > 0 && isChief && overrideReason.trim() !== ''

  /** What stands in the form comes before what was found: the findings are those of the time that is chosen. */
  function waitsFor(): string | null {
    if (waiting !== null) return waiting
    if (story.live === 'killed') return texts.isKilled
    if (time !== null && at === null) return texts.needsTime
    if (at !== null && Date.parse(at) <= now.getTime()) return texts.needsLaterTime
    if (errors > 0 && !isOverridden)
      return isChief ? texts.waits(errors) : `${texts.waits(errors)}. ${texts.overrideNeedsChief}`
    if (kind === 'correction' && notes.readerNote.trim() === '') return texts.needsReaderNote
    return story.live === 'withdrawn' && notes.note.trim() === '' ? texts.needsReturnNote : null
  }
  const reason = waitsFor()

  const send = (isMoved: boolean) => {
    if (!preflight.data || !isChecked || reason !== null) return
    const override = {
      ...(isMoved && { moved: true }),
      ...(isOverridden && { reason: overrideReason.trim() }),
    }
    publish.mutate({
      kind,
      basis: preflight.data.basis,
      ...saidIn(notes),
      ...(at !== null && { at }),
      ...(Object.keys(override).length > 0 && { override }),
    })
  }

  return (
    <Dialog
      onClose={onClose}
      size={1080}
      closeButtonProps={{ 'aria-label': texts.close }}
      classNames={{
        content: styles.dialog ?? '',
        body: styles.body ?? '',
        header: styles.header ?? '',
        title: styles.title ?? '',
      }}
      title={
        <>
          {texts.title(number)}{' '}
          {!corrects && <span className={styles.dim}>{texts.of(story.slug)}</span>}
        </>
      }
    >
      <div className={styles.columns}>
        <div>
          <WhatGoesOut story={story} kind={kind} number={number} changes={changes.data} />
          <Stops
            preflight={preflight}
            language={story.language}
            onGoTo={onGoTo}
            override={isChief ? { reason: overrideReason, onChange: setOverrideReason } : null}
          />
        </div>
        <div>
          {kind !== 'correction' && (
            <When value={time} onChange={setTime} hasWaiting={story.schedule !== null} />
          )}
          {!corrects && (
            <section>
              <h3>{texts.where}</h3>
              <p className={styles.dim}>{texts.afterwards}</p>
              <p className={styles.address}>{readerPaths.story(story.slug)}</p>
              {story.edition && <Deliveries storyId={story.id} me={me} />}
            </section>
          )}
          <Notes
            notes={notes}
            onChange={setNotes}
            isReaderNoteWanted={kind === 'correction'}
            {...(kind === 'correction' && { readerHelp: texts.correctionNoteHelp })}
          />
        </div>
      </div>
      {moved !== null ? (
        <Banner
          kind="warn"
          actions={
            <>
              <Button size="xs" variant="default" onClick={() => send(true)}>
                {texts.publishSeen}
              </Button>
              <Button size="xs" variant="default" onClick={lookAgain}>
                {texts.lookAgain}
              </Button>
            </>
          }
        >
          {texts.moved(moved)}
        </Banner>
      ) : (
        publish.error && <ProblemBanner error={publish.error} what={`${texts.failed}.`} />
      )}
      <footer className={styles.footer}>
        {reason !== null && (
          <span className={styles.reason}>
            <Icon of={IconAlertOctagon} />
            {reason}
          </span>
        )}
        <span className={styles.grow} />
        <Button variant="default" onClick={onClose}>
          {texts.cancel}
        </Button>
        <Button
          variant="filled"
          aria-disabled={reason !== null || !isChecked || undefined}
          loading={publish.isPending}
          onClick={() => send(false)}
        >
          {time === null ? texts.title(number) : texts.schedule(number)}
        </Button>
      </footer>
    </Dialog>
  )
}
