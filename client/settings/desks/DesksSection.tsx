// The desks, each in a line: how many belong to it, what it gives and what it needs. A dialog changes one.
import { useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { ProblemState } from '#client/app/ProblemState.tsx'
import { useMe } from '#client/auth/me.ts'
import { peopleQuery } from '#client/auth/queries.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import { part } from '#client/ui/part.tsx'
import type { Desk } from '#shared/desks/api.ts'
import { denial } from '#shared/permissions/grants.ts'
import { signOffNames } from '#shared/signoffs/findings.ts'
import { Section } from '../Section.tsx'
import styles from '../settings.module.css'
import { AddDesk } from './AddDesk.tsx'
import own from './desks.module.css'
import { desksMessages } from './messages.ts'
import { desksQuery } from './queries.ts'

const DeskDialog = part(async () => (await import('./DeskDialog.tsx')).DeskDialog)

export function DesksSection() {
  const texts = useMessages(desksMessages)
  const desks = useQuery(desksQuery)
  const [edited, setEdited] = useState<Desk | null>(null)
  return (
    <Section title={texts.desks}>
      <p className={styles.help}>{texts.help}</p>
      {desks.isPending && <LoadingBars label={texts.loading} />}
      {desks.isError && (
        <ProblemState
          error={desks.error}
          what={texts.failed}
          onRetry={() => void desks.refetch()}
        />
      )}
      {desks.data?.length === 0 && <p className={styles.help}>{texts.none}</p>}
      {desks.data && desks.data.length > 0 && (
        <ul className={styles.desks}>
          {desks.data.map(desk => (
            <DeskLine key={desk.id} desk={desk} onEdit={() => setEdited(desk)} />
          ))}
        </ul>
      )}
      <AddDesk />
      {edited && (
        <Suspense>
          <DeskDialog desk={edited} onClose={() => setEdited(null)} />
        </Suspense>
      )}
    </Section>
  )
}

function DeskLine({ desk, onEdit }: { desk: Desk; onEdit: () => void }) {
  const texts = useMessages(desksMessages)
  const signs = useMessages(signOffNames)
  const { language } = useLanguage()
  const { data: people = [] } = useQuery(peopleQuery)
  const refused = denial(useMe(), 'desk.manage', {}, language)
  const reviewer = people.find(({ id }) => id === desk.reviewer)
  const summary = [
    texts.countedMembers(desk.members.length),
    desk.kind && texts.givesLine(signs[desk.kind]),
    desk.signOffs.length > 0 && texts.needsLine(desk.signOffs.map(kind => signs[kind]).join(', ')),
    reviewer && texts.reviewerLine(reviewer.name),
    desk.ownCopy === 'second-person' && texts.secondLine,
  ].filter(Boolean)
  return (
    <li className={own.desk}>
      <span>
        {desk.name}
        <small>{summary.join(' · ')}</small>
      </span>
      <ActionButton
        variant="subtle"
        size="compact-sm"
        reason={refused}
        aria-label={texts.editOf(desk.name)}
        onPress={onEdit}
      >
        {texts.edit}
      </ActionButton>
    </li>
  )
}
