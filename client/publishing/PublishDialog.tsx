// The publish panel: left what goes out and what stops it, right where and notes; the button and its
// reason always in sight. What is shown is the basis that the server checked (rule E2).
import { Button, Modal, Textarea } from '@mantine/core'
import { IconAlertOctagon, IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { FindingList } from '#client/editor/checks/FindingList.tsx'
import { countErrors } from '#client/editor/checks/use-findings.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { nameOfLanguage } from '#client/i18n/language-names.ts'
import { readerPaths } from '#client/paths.ts'
import { Banner } from '#client/ui/Banner.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import type { User } from '#shared/auth/api.ts'
import type { Finding } from '#shared/publishing/check.ts'
import type { Story } from '#shared/stories/api.ts'
import { DifferenceList } from './DifferenceList.tsx'
import { publishingMessages } from './messages.ts'
import styles from './publishing.module.css'
import { usePublication } from './use-publication.ts'

/** The formats that an edition is exported in. */
const formats = ['txt', 'md', 'json', 'html', 'jsonld'] as const

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
  const { language } = useLanguage()
  const { preflight, changes, publish, moved, lookAgain } = usePublication(story.id)
  const [note, setNote] = useState('')
  const [readerNote, setReaderNote] = useState('')
  const [overrideReason, setOverrideReason] = useState('')

  const published = publish.data && 'edition' in publish.data ? publish.data.edition : null
  if (published)
    return <Published slug={published.slug} number={published.number} onClose={onClose} />

  const number = (story.edition?.number ?? 0) + 1
  const kind = story.edition ? 'update' : 'first'
  const findings = preflight.data?.findings ?? []
  const errors = countErrors(findings)
  const isChief = me.roles.includes('chief')
  const isOverridden = errors > 0 && isChief && overrideReason.trim() !== ''
  const reason =
    waiting ??
    (errors > 0 && !isOverridden
      ? isChief
        ? texts.waits(errors)
        : `${texts.waits(errors)}. ${texts.overrideNeedsChief}`
      : null)

  const send = (isMoved: boolean) => {
    if (!preflight.data || reason !== null) return
    const override = {
      ...(isMoved && { moved: true }),
      ...(isOverridden && { reason: overrideReason.trim() }),
    }
    publish.mutate({
      kind,
      basis: preflight.data.basis,
      ...(note.trim() !== '' && { note: note.trim() }),
      ...(readerNote.trim() !== '' && { readerNote: readerNote.trim() }),
      ...(Object.keys(override).length > 0 && { override }),
    })
  }

  return (
    <Modal
      opened
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
          {texts.title(number)} <span className={styles.dim}>{texts.of(story.slug)}</span>
        </>
      }
    >
      <div className={styles.columns}>
        <div>
          <section>
            <h3>
              {texts.kinds[kind]} <span>{texts.kindHelp[kind]}</span>
            </h3>
          </section>
          <section>
            <h3>
              {texts.whatGoesOut} <span>{texts.asChecked}</span>
            </h3>
            <dl className={styles.facts}>
              <Fact label={texts.facts.edition} value={String(number)} />
              <Fact label={texts.facts.words} value={String(story.words)} />
              {story.edition && (
                <Fact
                  label={texts.facts.since(story.edition.number)}
                  value={texts.changes(changes.data?.length ?? 0)}
                />
              )}
              <Fact label={texts.facts.language} value={nameOfLanguage(story.language, language)} />
            </dl>
            {story.edition &&
              changes.data &&
              (changes.data.length > 0 ? (
                <DifferenceList differences={changes.data} language={story.language} />
              ) : (
                <p className={styles.dim}>{texts.noChanges}</p>
              ))}
          </section>
          <section>
            <h3>
              {texts.before} {errors > 0 && <span>{texts.things(errors)}</span>}
            </h3>
            {preflight.isPending && <LoadingBars label={texts.checking} />}
            {preflight.error && (
              <ProblemBanner error={preflight.error} what={`${texts.checkFailed}.`} />
            )}
            {preflight.data && findings.length === 0 && (
              <p className={styles.dim}>{texts.nothing}</p>
            )}
            {errors > 0 && (
              <div className={styles.stop}>
                <FindingList
                  findings={findings.filter(({ level }) => level === 'error')}
                  language={story.language}
                  onGoTo={onGoTo}
                />
              </div>
            )}
            {findings.length > errors && (
              <>
                <p className={styles.dim}>{texts.warnings(findings.length - errors)}</p>
                <FindingList
                  findings={findings.filter(({ level }) => level === 'warning')}
                  language={story.language}
                  onGoTo={onGoTo}
                />
              </>
            )}
            {errors > 0 && isChief && (
              <Textarea
                label={texts.override}
                description={texts.overrideReason}
                autosize
                maxLength={2000}
                value={overrideReason}
                onChange={({ currentTarget }) => setOverrideReason(currentTarget.value)}
              />
            )}
          </section>
        </div>
        <div>
          <section>
            <h3>{texts.where}</h3>
            <p className={styles.dim}>{texts.afterwards}</p>
            <p className={styles.address}>{readerPaths.story(story.slug)}</p>
          </section>
          <section className={styles.notes}>
            <Textarea
              label={texts.note}
              placeholder={texts.notePlaceholder}
              autosize
              minRows={2}
              maxLength={2000}
              value={note}
              onChange={({ currentTarget }) => setNote(currentTarget.value)}
            />
            <Textarea
              label={texts.readerNote}
              placeholder={texts.readerNotePlaceholder}
              autosize
              minRows={2}
              maxLength={2000}
              value={readerNote}
              onChange={({ currentTarget }) => setReaderNote(currentTarget.value)}
            />
          </section>
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
          aria-disabled={reason !== null || !preflight.data || undefined}
          loading={publish.isPending}
          onClick={() => send(false)}
        >
          {texts.title(number)}
        </Button>
      </footer>
    </Modal>
  )
}

const Fact = ({ label, value }: { label: string; value: string }) => (
  <div className={styles.fact}>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
)

function Published({
  slug,
  number,
  onClose,
}: {
  slug: string
  number: number
  onClose: () => void
}) {
  const texts = useMessages(publishingMessages)
  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      closeButtonProps={{ 'aria-label': texts.close }}
      title={
        <>
          <Icon of={IconCircleCheck} /> {texts.done(number)}
        </>
      }
    >
      <div className={styles.done}>
        <p>{texts.doneHelp}</p>
        <ul className={styles.formats}>
          <li>
            <a href={readerPaths.story(slug)} target="_blank" rel="noreferrer">
              {texts.page}
            </a>
          </li>
          {formats.map(format => (
            <li key={format}>
              <a href={readerPaths.exported(slug, format)} target="_blank" rel="noreferrer">
                {format}
              </a>
            </li>
          ))}
        </ul>
        <Button onClick={onClose}>{texts.close}</Button>
      </div>
    </Modal>
  )
}
