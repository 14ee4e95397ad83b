// The people of the newsroom: accounts for administrators, names and roles for everybody else.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemState } from '#client/app/ProblemState.tsx'
import { LinkDialog } from '#client/auth/LinkDialog.tsx'
import { useMe } from '#client/auth/me.ts'
import { peopleQuery, usersQuery } from '#client/auth/queries.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import type { IssuedLink, User } from '#shared/auth/api.ts'
import { denial } from '#shared/permissions/grants.ts'
import { AccountsTable } from './AccountsTable.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { settingsMessages } from './messages.ts'
import { PeopleTable } from './PeopleTable.tsx'
import { Section } from './Section.tsx'

/** A link that was just made, for whom. */
interface Given {
  name: string
  link: IssuedLink
}

export function PeopleSection() {
  const texts = useMessages(settingsMessages)
  const { language } = useLanguage()
  const refused = denial(useMe(), 'user.manage', {}, language)
  const [isInviting, setInviting] = useState(false)
  const [given, setGiven] = useState<Given | null>(null)

  function invited(user: User, link: IssuedLink | null) {
    setInviting(false)
    if (link) setGiven({ name: user.name, link })
  }

  return (
    <Section
      title={texts.people}
      action={
        <ActionButton reason={refused} isReasonShown onPress={() => setInviting(true)}>
          {texts.invite}
        </ActionButton>
      }
    >
      {refused === null ? (
        <Accounts onLink={(name, link) => setGiven({ name, link })} />
      ) : (
        <People />
      )}
      {isInviting && <InviteDialog onClose={() => setInviting(false)} onInvited={invited} />}
      {given && <LinkDialog {...given} onClose={() => setGiven(null)} />}
    </Section>
  )
}

function Accounts({ onLink }: { onLink: (name: string, link: IssuedLink) => void }) {
  const texts = useMessages(settingsMessages)
  const users = useQuery(usersQuery)
  if (users.data) return <AccountsTable users={users.data} onLink={onLink} />
  if (users.isPending) return <LoadingBars label={texts.loading} />
  return (
    <ProblemState
      error={users.error}
      what={texts.peopleFailed}
      onRetry={() => void users.refetch()}
    />
  )
}

function People() {
  const texts = useMessages(settingsMessages)
  const people = useQuery(peopleQuery)
  if (people.data) return <PeopleTable people={people.data} />
  if (people.isPending) return <LoadingBars label={texts.loading} />
  return (
    <ProblemState
      error={people.error}
      what={texts.peopleFailed}
      onRetry={() => void people.refetch()}
    />
  )
}
