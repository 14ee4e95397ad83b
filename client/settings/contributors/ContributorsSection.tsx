// The profiles, found by name or role, each in a line; a dialog adds and changes one.
import { Button, Checkbox, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { ProblemState } from '#client/app/ProblemState.tsx'
import { useMe } from '#client/auth/me.ts'
import { peopleQuery } from '#client/auth/queries.ts'
import { contributorListQuery } from '#client/contributors/queries.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import { part } from '#client/ui/part.tsx'
import type { Contributor } from '#shared/contributors/api.ts'
import { denial } from '#shared/permissions/grants.ts'
import { Section } from '../Section.tsx'
import styles from '../settings.module.css'
import own from './contributors.module.css'
import { contributorMessages } from './messages.ts'

const ContributorDialog = part(
  async () => (await import('./ContributorDialog.tsx')).ContributorDialog,
)

/** From this many on one looks for somebody. */
const many = 12

export function ContributorsSection() {
  const texts = useMessages(contributorMessages)
  const { language } = useLanguage()
  const refused = denial(useMe(), 'contributor.manage', {}, language)
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 250)
  const [archived, setArchived] = useState(false)
  const list = useInfiniteQuery(contributorListQuery(search, archived))
  /** The one in the dialog; `new` for one that is not there yet. */
  const [edited, setEdited] = useState<Contributor | 'new' | null>(null)
  const shown = list.data?.pages.flatMap(page => page.contributors) ?? []
  return (
    <Section
      title={texts.title}
      action={
        <ActionButton reason={refused} isReasonShown onPress={() => setEdited('new')}>
          {texts.add}
        </ActionButton>
      }
    >
      <p className={styles.help}>{texts.help}</p>
      <div className={own.find}>
        {(shown.length > many || typed !== '') && (
          <TextInput
            type="search"
            label={texts.search}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        )}
        <Checkbox
          label={texts.alsoArchived}
          checked={archived}
          onChange={({ currentTarget }) => setArchived(currentTarget.checked)}
        />
      </div>
      {list.isPending && <LoadingBars label={texts.loading} />}
      {list.isError && (
        <ProblemState error={list.error} what={texts.failed} onRetry={() => void list.refetch()} />
      )}
      {list.data && shown.length === 0 && (
        <p className={styles.help} role="status">
          {search === '' ? texts.none : texts.noMatch}
        </p>
      )}
      {shown.length > 0 && (
        <ul className={styles.desks} aria-label={texts.title}>
          {shown.map(contributor => (
            <Line
              key={contributor.id}
              contributor={contributor}
              onEdit={() => setEdited(contributor)}
            />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {texts.more}
        </Button>
      )}
      {edited && (
        <Suspense>
          <ContributorDialog
            contributor={edited === 'new' ? null : edited}
            onClose={() => setEdited(null)}
          />
        </Suspense>
      )}
    </Section>
  )
}

function Line({ contributor, onEdit }: { contributor: Contributor; onEdit: () => void }) {
  const texts = useMessages(contributorMessages)
  const { language } = useLanguage()
  const { data: people = [] } = useQuery(peopleQuery)
  const { name, role, archived, userId } = contributor
  const subject = userId === null ? {} : { authorId: userId }
  const refused = denial(useMe(), 'contributor.update', subject, language)
  const account = people.find(({ id }) => id === userId)
  const summary = [role, account && texts.of(account.name), archived && texts.archived]
  return (
    <li className={own.line}>
      <span>
        {name}
        <small>{summary.filter(Boolean).join(' · ')}</small>
      </span>
      <ActionButton
        variant="subtle"
        size="compact-sm"
        reason={refused}
        aria-label={texts.editOf(name)}
        onPress={onEdit}
      >
        {texts.edit}
      </ActionButton>
    </li>
  )
}
