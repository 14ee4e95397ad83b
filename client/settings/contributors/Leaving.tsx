// What becomes of a profile when somebody leaves or is here twice: archived, made part of another, deleted.
// The last two are asked about once more.
import { Anchor, Button, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { contributorsLikeQuery } from '#client/contributors/queries.ts'
import { useMessages } from '#client/i18n/language.tsx'
import { keys } from '#client/query.ts'
import type { Contributor } from '#shared/contributors/api.ts'
import styles from '../settings.module.css'
import own from './contributors.module.css'
import { contributorMessages } from './messages.ts'

interface Props {
  contributor: Contributor
  isKeeper: boolean
  onDone: () => void
}

export function Leaving({ contributor, isKeeper, onDone }: Props) {
  const texts = useMessages(contributorMessages)
  const queries = useQueryClient()
  const [asked, setAsked] = useState<'merge' | 'remove' | null>(null)
  const { id: contributorId, name, slug, archived } = contributor
  const params = { contributorId }
  const act = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: keys.contributors })
      onDone()
    },
  })
  const setArchived = () =>
    act.mutate(() =>
      call('PATCH /api/contributors/:contributorId', { params, body: { archived: !archived } }),
    )
  const page = (
    <p className={styles.help}>
      <Anchor href={`/authors/${encodeURIComponent(slug)}`} target="_blank">
        {texts.page}
      </Anchor>
    </p>
  )
  if (!isKeeper) return <div className={own.rest}>{page}</div>
  return (
    <section className={own.rest} aria-label={texts.rest}>
      {page}
      <p className={styles.label}>{texts.rest}</p>
      {act.isError && <ProblemBanner error={act.error} what={texts.notDone} />}
      {asked === null && (
        <>
          <div className={own.acts}>
            <Button size="xs" loading={act.isPending} onClick={setArchived}>
              {archived ? texts.unarchive : texts.archive}
            </Button>
            <Button size="xs" onClick={() => setAsked('merge')}>
              {texts.merge}
            </Button>
            <Button size="xs" onClick={() => setAsked('remove')}>
              {texts.remove}
            </Button>
          </div>
          <p className={styles.help}>{texts.archiveHelp}</p>
        </>
      )}
      {asked === 'merge' && (
        <Merging
          contributor={contributor}
          isPending={act.isPending}
          onCancel={() => setAsked(null)}
          onMerge={into =>
            act.mutate(() =>
              call('POST /api/contributors/:contributorId/merge', { params, body: { into } }),
            )
          }
        />
      )}
      {asked === 'remove' && (
        <>
          <p>{texts.removeTitle(name)}</p>
          <p className={styles.help}>{texts.removeHelp}</p>
          <div className={own.acts}>
            <Button size="xs" autoFocus onClick={() => setAsked(null)}>
              {texts.cancel}
            </Button>
            <Button
              size="xs"
              variant="filled"
              color="red"
              loading={act.isPending}
              onClick={() =>
                act.mutate(() => call('DELETE /api/contributors/:contributorId', { params }))
              }
            >
              {texts.removeNow}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

interface MergingProps {
  contributor: Contributor
  isPending: boolean
  onMerge: (into: string) => void
  onCancel: () => void
}

function Merging({ contributor, isPending, onMerge, onCancel }: MergingProps) {
  const texts = useMessages(contributorMessages)
  const [typed, setTyped] = useState(contributor.name)
  const [search] = useDebouncedValue(typed.trim(), 250)
  const { data } = useQuery(contributorsLikeQuery(search))
  const others = data?.contributors.filter(({ id }) => id !== contributor.id) ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const into = others.find(({ id }) => id === chosen) ?? others[0]
  return (
    <>
      <p>{texts.mergeTitle(contributor.name)}</p>
      <p className={styles.help}>{texts.mergeHelp}</p>
      <TextInput
        type="search"
        label={texts.search}
        autoFocus
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {into ? (
        <NativeSelect
          label={texts.mergeInto}
          value={into.id}
          data={others.map(({ id, name, slug }) => ({ value: id, label: `${name} (${slug})` }))}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        />
      ) : (
        <p className={styles.help} role="status">
          {texts.noMatch}
        </p>
      )}
      <div className={own.acts}>
        <Button size="xs" onClick={onCancel}>
          {texts.cancel}
        </Button>
        {into && (
          <Button size="xs" variant="filled" loading={isPending} onClick={() => onMerge(into.id)}>
            {texts.mergeNow(contributor.name, into.name)}
          </Button>
        )}
      </div>
    </>
  )
}
