// /newsroom/handover: the end of a shift. A note to each open story of a person, all or some of them handed to
// somebody else, and what has changed since one looked.
import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { ProblemState } from '#client/app/ProblemState.tsx'
import { useMe } from '#client/auth/me.ts'
import { peopleQuery } from '#client/auth/queries.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import { Bar } from '#client/ui/Shell.tsx'
import { denial } from '#shared/permissions/grants.ts'
import { HandoverRow } from './HandoverRow.tsx'
import styles from './handover.module.css'
import { handoverMessages } from './messages.ts'
import { NewsList } from './NewsList.tsx'
import { openStoriesQuery } from './queries.ts'
import { useHandOver } from './use-hand-over.ts'

const route = getRouteApi('/signed-in/frame/newsroom/handover')

export function HandoverPage() {
  const texts = useMessages(handoverMessages)
  const { language } = useLanguage()
  const me = useMe()
  const navigate = useNavigate()
  const { person = me.id } = route.useSearch()
  const { data: people = [] } = useQuery(peopleQuery)
  const list = useQuery(openStoriesQuery(person))
  const stories = list.data ?? []
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [to, setTo] = useState('')
  const hand = useHandOver(person)
  const picked = stories.filter(({ id }) => !left.has(id))
  const nameOf = (id: string) => people.find(one => one.id === id)?.name ?? ''
  const refusal = denial(me, 'plan.reassign', { authorId: person }, language)
  const options = people.map(({ id, name }) => ({ value: id, label: name }))

  function toggle(id: string) {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    setLeft(next)
  }

  return (
    <>
      <title>{`${texts.title} · Standfirst`}</title>
      <Bar title={texts.title} />
      <div className={styles.page}>
        <section>
          <h2>{texts.stories}</h2>
          <p className={styles.help}>{texts.storiesHelp}</p>
          <NativeSelect
            label={texts.whose}
            value={person}
            onChange={event =>
              void navigate({ ...paths.handover(event.currentTarget.value), replace: true })
            }
            data={options}
          />
          {list.isPending && <LoadingBars label={texts.loading} count={3} />}
          {list.isError && (
            <ProblemState
              error={list.error}
              what={texts.listFailed}
              onRetry={() => void list.refetch()}
            />
          )}
          {list.data && stories.length === 0 && (
            <EmptyState title={texts.none(nameOf(person))} help={texts.noneHelp} />
          )}
          <ul className={styles.stories}>
            {stories.map(story => (
              <HandoverRow
                key={story.id}
                story={story}
                isPicked={!left.has(story.id)}
                onPick={() => toggle(story.id)}
              />
            ))}
          </ul>
          {stories.length > 0 && (
            <div className={styles.act}>
              <NativeSelect
                label={texts.to}
                value={to}
                onChange={event => setTo(event.currentTarget.value)}
                data={[
                  { value: '', label: texts.choose },
                  ...options.filter(({ value }) => value !== person),
                ]}
              />
              <ActionButton
                variant="filled"
                loading={hand.isPending}
                reason={refusal ?? (to === '' ? texts.needsPerson : null)}
                onPress={() => hand.mutate({ to, stories: picked.map(({ id }) => id) })}
              >
                {texts.handOver(picked.length)}
              </ActionButton>
            </div>
          )}
          {hand.error && <ProblemBanner error={hand.error} what={texts.failed} />}
          <p role="status">
            {hand.data && texts.done(hand.data.stories, nameOf(hand.variables?.to ?? ''))}
          </p>
        </section>
        <NewsList />
      </div>
    </>
  )
}
