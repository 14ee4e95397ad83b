// The panel beside the sheet: review, checks, details, history. On a phone the tabs sit at the bottom and
// open from below.
import { ActionIcon, Tabs } from '@mantine/core'
import { part } from '#client/ui/part.tsx'
import '@mantine/core/styles/Tabs.layer.css'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, memo, type ReactNode, Suspense, useState } from 'react'
import { usePaletteActions } from '#client/app/palette/registry.tsx'
import { relationsQuery } from '#client/editor/copies/queries.ts'
import { useMessages } from '#client/i18n/language.tsx'
import { SignOffs } from '#client/signoffs/SignOffs.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import type { Choices } from '#shared/article/read.ts'
import type { User } from '#shared/auth/api.ts'
import type { Thread } from '#shared/comments/api.ts'
import type { Finding } from '#shared/publishing/check.ts'
import type { Story } from '#shared/stories/api.ts'
import { ChecksPanel } from './checks/ChecksPanel.tsx'
import { ReviewPanel } from './comments/ReviewPanel.tsx'
import type { ReviewState } from './comments/review-state.ts'
import { useAuthorView } from './history/use-author-view.ts'
import { editorMessages } from './messages.ts'
import type { EditedRights } from './panels/RightsRecord.tsx'
import type { DraftSession } from './session/draft-session.ts'
import styles from './side.module.css'
import { type Panel, panelTabs } from './use-panel.ts'

// What is not looked at first comes later, so that one writes sooner.
const DetailsPanel = part(async () => (await import('./panels/DetailsPanel.tsx')).DetailsPanel)
const HistoryPanel = part(async () => (await import('./history/HistoryPanel.tsx')).HistoryPanel)
const SourcePanel = part(async () => (await import('./copies/SourcePanel.tsx')).SourcePanel)

interface Props {
  story: Story
  me: User
  session: DraftSession
  review: ReviewState
  choices: Choices
  threads: readonly Thread[]
  findings: readonly Finding[]
  panel: Panel
  onGoTo: (finding: Finding) => void
  isEditable: boolean
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

/** Apart from what is typed. */
export const SidePanel = memo(function SidePanel({
  story,
  me,
  session,
  review,
  choices,
  threads,
  findings,
  panel,
  onGoTo,
  isEditable,
  onKeyDown,
}: Props) {
  const texts = useMessages(editorMessages)
  const [rights, setRights] = useState<EditedRights | null>(null)
  const [areAuthorsShown, setAuthorsShown] = useState(false)
  const authors = useAuthorView(story.id, session, areAuthorsShown)
  const { data: relations = [] } = useQuery(relationsQuery(story.id))
  const source = relations.find(({ kind, role }) => kind === 'translation' && role === 'source')
  const tabs = panelTabs.filter(tab => tab !== 'source' || source)
  usePaletteActions(
    tabs.map(tab => ({
      id: `panel-${tab}`,
      title: `${texts.panel}: ${texts.tabs[tab]}`,
      run: () => panel.show(tab),
    })),
  )
  const counts = {
    review: threads.filter(({ state }) => state === 'open').length,
    checks: findings.length,
    details: 0,
    history: 0,
    source: 0,
  }
  return (
    <aside
      className={styles.side}
      aria-label={texts.panel}
      onKeyDown={onKeyDown}
      data-open={panel.isOpen || undefined}
    >
      <Tabs
        className={styles.tabs ?? ''}
        value={panel.tab}
        onChange={value => {
          const tab = panelTabs.find(name => name === value)
          if (tab) panel.show(tab)
        }}
        keepMounted={false}
      >
        <div className={styles.head}>
          <Tabs.List className={styles.list ?? ''}>
            {tabs.map(tab => (
              <Tabs.Tab key={tab} value={tab} className={styles.tab ?? ''}>
                {texts.tabs[tab]}{' '}
                {counts[tab] > 0 && <span className={styles.count}>{counts[tab]}</span>}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <ActionIcon
            className={styles.close ?? ''}
            variant="subtle"
            aria-label={texts.done}
            onClick={panel.close}
          >
            <Icon of={IconX} />
          </ActionIcon>
        </div>
        <Tabs.Panel value="review" className={styles.panel ?? ''}>
          <ReviewPanel
            storyId={story.id}
            me={me}
            language={choices.language}
            review={review}
            threads={threads}
            panel={panel}
          />
        </Tabs.Panel>
        <Tabs.Panel value="checks" className={styles.panel ?? ''}>
          <SignOffs storyId={story.id} me={me} session={session} />
          <ChecksPanel
            session={session}
            findings={findings}
            language={choices.language}
            isEditable={isEditable}
            onGoTo={onGoTo}
          />
        </Tabs.Panel>
        <Tabs.Panel value="details" className={styles.panel ?? ''}>
          <Later label={texts.tabs.details}>
            <DetailsPanel
              story={story}
              me={me}
              session={session}
              choices={choices}
              isEditable={isEditable}
              rights={rights}
              onRights={setRights}
            />
          </Later>
        </Tabs.Panel>
        {source && (
          <Tabs.Panel value="source" className={styles.panel ?? ''}>
            <Later label={texts.tabs.source}>
              <SourcePanel sourceId={source.story.id} doc={session.doc} choices={choices} />
            </Later>
          </Tabs.Panel>
        )}
        <Tabs.Panel value="history" className={styles.panel ?? ''}>
          <Later label={texts.tabs.history}>
            <HistoryPanel
              storyId={story.id}
              me={me}
              authors={authors}
              onAuthors={setAuthorsShown}
            />
          </Later>
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
})

function Later({ label, children }: { label: string; children: ReactNode }) {
  return <Suspense fallback={<LoadingBars label={label} />}>{children}</Suspense>
}
