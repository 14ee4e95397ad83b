// Where a story stands, and where it may go from here; what one may not do says why.
import { Button, Menu, VisuallyHidden } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconChevronDown } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { call, isApiError } from '#client/api.ts'
import { useMenuActions } from '#client/app/palette/menu-actions.tsx'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { keys } from '#client/query.ts'
import { Icon } from '#client/ui/Icon.tsx'
import { part } from '#client/ui/part.tsx'
import { State } from '#client/ui/StateMark.tsx'
import type { User } from '#shared/auth/api.ts'
import { denial } from '#shared/permissions/grants.ts'
import type { Story } from '#shared/stories/api.ts'
import { placeOf } from '#shared/stories/place.ts'
import { type DraftState, draftStates, transitionsBetween } from '#shared/workflow/transitions.ts'
import { workflowMessages } from './messages.ts'
import styles from './workflow.module.css'

const MoveDialog = part(async () => (await import('./MoveDialog.tsx')).MoveDialog)

interface Props {
  story: Story
  me: User
}

export function StateMenu({ story, me }: Props) {
  const texts = useMessages(workflowMessages)
  const { language } = useLanguage()
  const client = useQueryClient()
  const navigate = useNavigate()
  /** Where it goes once somebody has said why. */
  const [asked, setAsked] = useState<DraftState | null>(null)
  const move = useMutation({
    mutationFn: ({ to, note }: { to: DraftState; note?: string }) =>
      call('POST /api/stories/:storyId/transitions', {
        params: { storyId: story.id },
        body: { to, ...(note && { note }) },
      }),
    onSuccess(moved) {
      setAsked(null)
      client.setQueryData(keys.storyPart(story.id, 'story'), moved)
    },
    onError: error =>
      notifications.show({
        color: 'red',
        title: texts.failed,
        message: isApiError(error) ? error.detail : null,
      }),
  })

  /** The edition that readers have, when the draft is ahead of it. */
  const since = story.edition && story.changedSince ? story.edition.number : null

  const items = useMenuActions([
    ...draftStates.flatMap(to => {
      const transitions = transitionsBetween(story.state, to).filter(
        ({ publicly }) => publicly?.includes(story.live) ?? true,
      )
      const [first] = transitions
      if (!first) return []
      const open = transitions.find(({ needs }) => denial(me, needs) === null)
      return [
        {
          id: `state-${to}`,
          title: texts.to[to],
          help: texts.help[to],
          reason: open ? null : denial(me, first.needs, {}, language),
          run: () => (open?.needsNote ? setAsked(to) : move.mutate({ to })),
        },
      ]
    }),
    ...(since === null
      ? []
      : [
          {
            id: 'compare-edition',
            title: texts.compare(since),
            help: texts.compareHelp,
            reason: null,
            run: () => void navigate(paths.compare(story.id, { from: `edition-${since}` })),
          },
        ]),
  ])

  return (
    <>
      <Menu position="bottom-start" width={300}>
        <Menu.Target>
          <Button
            variant="default"
            rightSection={<Icon of={IconChevronDown} />}
            loading={move.isPending}
          >
            <VisuallyHidden>{texts.menu}: </VisuallyHidden>
            <State place={placeOf(story)} />
            {story.edition && (
              <span className={styles.edition}>
                {texts.edition(story.edition.number)}
                {story.changedSince && `, ${texts.changed}`}
              </span>
            )}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>{items}</Menu.Dropdown>
      </Menu>
      <Suspense>
        {asked && (
          <MoveDialog
            to={asked}
            isMoving={move.isPending}
            onClose={() => setAsked(null)}
            onMove={note => move.mutate({ to: asked, note })}
          />
        )}
      </Suspense>
    </>
  )
}
