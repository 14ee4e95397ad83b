// The panel beside a story for a guest: the comments, and nothing else. On a phone it opens from below.
import { ActionIcon, Tabs } from '@mantine/core'
import '@mantine/core/styles/Tabs.layer.css'
import { IconX } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import type { User } from '#shared/auth/api.ts'
import type { Thread } from '#shared/comments/api.ts'
import { ReviewPanel } from './comments/ReviewPanel.tsx'
import type { ReviewState } from './comments/review-state.ts'
import { editorMessages } from './messages.ts'
import styles from './side.module.css'
import type { Panel } from './use-panel.ts'

interface Props {
  storyId: string
  me: User
  language: string
  review: ReviewState
  threads: readonly Thread[]
  panel: Panel
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

export function GuestPanel({ onKeyDown, ...review }: Props) {
  const texts = useMessages(editorMessages)
  const { panel, threads } = review
  const open = threads.filter(({ state }) => state === 'open').length
  return (
    <aside
      className={styles.side}
      aria-label={texts.panel}
      onKeyDown={onKeyDown}
      data-open={panel.isOpen || undefined}
    >
      <Tabs className={styles.tabs ?? ''} value="review">
        <div className={styles.head}>
          <Tabs.List className={styles.list ?? ''}>
            <Tabs.Tab
              value="review"
              className={styles.tab ?? ''}
              onClick={() => panel.show('review')}
            >
              {texts.tabs.review} {open > 0 && <span className={styles.count}>{open}</span>}
            </Tabs.Tab>
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
          <ReviewPanel {...review} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
}
