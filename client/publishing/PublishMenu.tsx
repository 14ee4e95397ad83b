// The rarer ways beside the publish button, each with what it does or why it cannot be done: a correction, a
// withdrawal, a kill.
import { ActionIcon, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { Icon } from '#client/ui/Icon.tsx'
import type { User } from '#shared/auth/api.ts'
import { denial } from '#shared/permissions/grants.ts'
import type { Story } from '#shared/stories/api.ts'
import { publishingMessages } from './messages.ts'
import styles from './publishing.module.css'
import { useStoryActs } from './use-story-acts.ts'

const EndDialog = lazy(async () => {
  const { EndDialog } = await import('./EndDialog.tsx')
  return { default: EndDialog }
})

interface Props {
  story: Story
  me: User
}

export function PublishMenu({ story, me }: Props) {
  const texts = useMessages(publishingMessages)
  const { language } = useLanguage()
  const navigate = useNavigate()
  const { correct } = useStoryActs(story.id)
  const [ending, setEnding] = useState<'withdrawal' | 'kill' | null>(null)

  const notLive = story.live === 'live' ? null : texts.onlyLive
  const mayEnd = denial(me, 'story.publish', {}, language)
  const isOut = story.live === 'live' || story.live === 'withdrawn'
  const ways = [
    {
      name: texts.correct,
      help: texts.correctHelp,
      reason: denial(me, 'correction.open', {}, language) ?? notLive,
      go: () =>
        correct.mutate(undefined, { onSuccess: ({ id }) => void navigate(paths.story(id)) }),
    },
    {
      name: texts.withdraw,
      help: texts.withdrawHelp,
      reason: mayEnd ?? notLive,
      go: () => setEnding('withdrawal'),
    },
    {
      name: texts.kill,
      help: texts.killHelp,
      reason: mayEnd ?? (isOut ? null : texts.onlyLive),
      go: () => setEnding('kill'),
    },
  ]

  return (
    <>
      <Menu position="bottom-end" width={320}>
        <Menu.Target>
          <ActionIcon variant="default" size="input-sm" aria-label={texts.more}>
            <Icon of={IconChevronDown} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {ways.map(({ name, help, reason, go }) => (
            <Menu.Item
              key={name}
              aria-disabled={reason !== null}
              data-off={reason !== null || undefined}
              className={styles.way ?? ''}
              closeMenuOnClick={reason === null}
              onClick={() => reason === null && go()}
            >
              {name}
              <small>{reason ?? help}</small>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {ending && <EndDialog story={story} kind={ending} onClose={() => setEnding(null)} />}
      </Suspense>
    </>
  )
}
