// The rarer ways beside the publish button, each with what it does or why it cannot be done: a correction, a
// withdrawal, a kill.
import { Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { useMenuActions } from '#client/app/palette/menu-actions.tsx'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { part } from '#client/ui/part.tsx'
import type { User } from '#shared/auth/api.ts'
import { denial } from '#shared/permissions/grants.ts'
import type { Story } from '#shared/stories/api.ts'
import { publishingMessages } from './messages.ts'
import { PublishMenuButton } from './PublishMenuButton.tsx'
import { useStoryActs } from './use-story-acts.ts'

const EndDialog = part(async () => (await import('./EndDialog.tsx')).EndDialog)

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
  const items = useMenuActions([
    {
      id: 'correct',
      title: texts.correct,
      help: texts.correctHelp,
      reason: denial(me, 'correction.open', {}, language) ?? notLive,
      run: () =>
        correct.mutate(undefined, { onSuccess: ({ id }) => void navigate(paths.story(id)) }),
    },
    {
      id: 'withdraw',
      title: texts.withdraw,
      help: texts.withdrawHelp,
      reason: mayEnd ?? notLive,
      run: () => setEnding('withdrawal'),
    },
    {
      id: 'kill',
      title: texts.kill,
      help: texts.killHelp,
      reason: mayEnd ?? (isOut ? null : texts.onlyLive),
      run: () => setEnding('kill'),
    },
  ])

  return (
    <>
      <Menu position="bottom-end" width={320}>
        <Menu.Target>
          <PublishMenuButton />
        </Menu.Target>
        <Menu.Dropdown>{items}</Menu.Dropdown>
      </Menu>
      <Suspense>
        {ending && <EndDialog story={story} kind={ending} onClose={() => setEnding(null)} />}
      </Suspense>
    </>
  )
}
