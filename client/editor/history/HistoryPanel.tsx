// What happened to a story, in one line: its kept versions, its editions, the record of who did what.
import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ButtonLink } from '#client/app/ButtonLink.tsx'
import { ProblemState } from '#client/app/ProblemState.tsx'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import { placeNames } from '#client/ui/place-names.ts'
import { dateAndTime } from '#client/ui/time.ts'
import type { User } from '#shared/auth/api.ts'
import { denial } from '#shared/permissions/grants.ts'
import type { EditionSummary } from '#shared/publishing/api.ts'
import type { HistoryEntry } from '#shared/stories/api.ts'
import { isPlace } from '#shared/stories/place.ts'
import type { Version } from '#shared/stories/versions.ts'
import { Authors } from './Authors.tsx'
import { EraseDialog } from './EraseDialog.tsx'
import styles from './history.module.css'
import { historyMessages } from './messages.ts'
import { NameForm } from './NameForm.tsx'
import { editionsQuery, historyQuery, versionsQuery } from './queries.ts'
import { RestoreDialog } from './RestoreDialog.tsx'
import { timeLineOf } from './time-line.ts'
import type { ShownAuthors } from './use-author-view.ts'
import { VersionEntry } from './VersionEntry.tsx'

interface Props {
  storyId: string
  me: User
  authors: ShownAuthors | null
  onAuthors: (areShown: boolean) => void
}

export function HistoryPanel({ storyId, me, authors, onAuthors }: Props) {
  const texts = useMessages(historyMessages)
  const { language } = useLanguage()
  const { data: editions = [] } = useQuery(editionsQuery(storyId))
  const { data: history = [] } = useQuery(historyQuery(storyId))
  const versions = useInfiniteQuery(versionsQuery(storyId))
  /** What is being named: a version, or null for the draft; undefined for nothing. */
  const [naming, setNaming] = useState<Version | null | undefined>(undefined)
  const [restoring, setRestoring] = useState<Version | null>(null)
  /** The number of the edition whose content is to be erased. */
  const [erasing, setErasing] = useState<number | null>(null)
  const line = timeLineOf({
    versions: versions.data?.pages.flat() ?? [],
    areAllVersions: !versions.hasNextPage,
    editions,
    history,
  })

  return (
    <>
      <div className={styles.head}>
        {naming === null ? (
          <NameForm storyId={storyId} version={null} onDone={() => setNaming(undefined)} />
        ) : (
          <div className={styles.actions}>
            <ActionButton
              reason={denial(me, 'version.keep', {}, language)}
              size="xs"
              variant="default"
              onPress={() => setNaming(null)}
            >
              {texts.keep}
            </ActionButton>
            <ButtonLink {...paths.compare(storyId)} size="xs" variant="default">
              {texts.compare}
            </ButtonLink>
          </div>
        )}
      </div>
      <Authors shown={authors} onSwitch={onAuthors} />
      <h2 className={styles.title}>{texts.timeLine}</h2>
      {versions.isPending && <LoadingBars label={texts.loading} />}
      {versions.isError && (
        <ProblemState
          error={versions.error}
          what={texts.failed}
          onRetry={() => void versions.refetch()}
        />
      )}
      <ol className={styles.line}>
        {line.map((entry, index) => (
          <li key={`${entry.at}-${index}`} className={styles.entry} data-kind={entry.kind}>
            {entry.kind === 'edition' && (
              <EditionEntry
                storyId={storyId}
                edition={entry.edition}
                onErase={denial(me, 'edition.erase') === null ? setErasing : null}
              />
            )}
            {entry.kind === 'record' && <RecordEntry record={entry.record} />}
            {entry.kind === 'version' &&
              (naming?.id === entry.version.id ? (
                <NameForm
                  storyId={storyId}
                  version={entry.version}
                  onDone={() => setNaming(undefined)}
                />
              ) : (
                <VersionEntry
                  storyId={storyId}
                  me={me}
                  version={entry.version}
                  onRestore={setRestoring}
                  onName={setNaming}
                />
              ))}
          </li>
        ))}
      </ol>
      {versions.hasNextPage && (
        <p className={styles.more}>
          <Button
            size="xs"
            variant="default"
            loading={versions.isFetchingNextPage}
            onClick={() => void versions.fetchNextPage()}
          >
            {texts.earlier}
          </Button>
        </p>
      )}
      {restoring && (
        <RestoreDialog storyId={storyId} version={restoring} onClose={() => setRestoring(null)} />
      )}
      {erasing !== null && (
        <EraseDialog storyId={storyId} number={erasing} onClose={() => setErasing(null)} />
      )}
    </>
  )
}

interface EditionProps {
  storyId: string
  edition: EditionSummary
  /** Null for those who may not: it is an administrator's, and rare. */
  onErase: ((number: number) => void) | null
}

function EditionEntry({ storyId, edition, onErase }: EditionProps) {
  const texts = useMessages(historyMessages)
  const { language } = useLanguage()
  const { number, kind, hash, publishedAt, publishedBy, note, readerNote, isErased } = edition
  const label = texts.edition(number, texts.kinds[kind] ?? kind)
  return (
    <>
      <header>
        <b>{label}</b>
        <time dateTime={publishedAt}>{dateAndTime(publishedAt, language)}</time>
      </header>
      <p>
        {texts.publishedBy(publishedBy.name)} <code>{hash.slice(0, 8)}</code>
      </p>
      {note && <p>{note}</p>}
      {readerNote && <p>“{readerNote}”</p>}
      {isErased ? (
        <p>{texts.isErased}</p>
      ) : (
        <div className={styles.actions}>
          <ButtonLink
            {...paths.compare(storyId, { from: `edition-${number}` })}
            size="compact-xs"
            variant="default"
            aria-label={texts.compareWith(label)}
          >
            {texts.compare}
          </ButtonLink>
          {onErase && (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={texts.eraseIt(label)}
              onClick={() => onErase(number)}
            >
              {texts.erase}
            </Button>
          )}
        </div>
      )}
    </>
  )
}

function RecordEntry({ record }: { record: HistoryEntry }) {
  const texts = useMessages(historyMessages)
  const states = useMessages(placeNames)
  const { language } = useLanguage()
  const { at, by, action, from, to, note } = record
  const named = (value: string | null) => (value !== null && isPlace(value) ? states[value] : value)
  return (
    <>
      <header>
        <b>{texts.actions[action] ?? action}</b>
        <time dateTime={at}>{dateAndTime(at, language)}</time>
      </header>
      <p>
        {[
          action === 'state' ? [named(from), named(to)].join(' → ') : null,
          by && texts.by(by.name),
          action === 'restored' && note?.includes('T') && note.endsWith('Z')
            ? dateAndTime(note, language)
            : note,
        ]
          .filter(Boolean)
          .join('. ')}
      </p>
    </>
  )
}
