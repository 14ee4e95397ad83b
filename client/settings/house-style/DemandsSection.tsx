// What each desk asks of its stories, in a line; a dialog changes it.
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMe } from '#client/auth/me.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { desksQuery } from '#client/settings/desks/queries.ts'
import type { Desk } from '#shared/desks/api.ts'
import { type DeskDemands, measuredFields, noDemands } from '#shared/house-style/desk-demands.ts'
import { denial } from '#shared/permissions/grants.ts'
import { deskDemandsQuery } from '../queries.ts'
import { Section } from '../Section.tsx'
import styles from '../settings.module.css'
import { DemandsDialog } from './DemandsDialog.tsx'
import own from './house-style.module.css'
import { houseStyleMessages } from './messages.ts'

function summary(
  { required, longest }: DeskDemands,
  texts: (typeof houseStyleMessages)['en'],
): string {
  const parts = [
    ...required.map(field => texts.demanded[field]),
    ...measuredFields.flatMap(field => {
      const most = longest[field]
      return most === undefined ? [] : [texts.atMost(texts.measured[field], most)]
    }),
  ]
  return parts.length === 0 ? texts.asksNothing : parts.join(' · ')
}

export function DemandsSection() {
  const texts = useMessages(houseStyleMessages)
  const { language } = useLanguage()
  const refused = denial(useMe(), 'desk.manage', {}, language)
  const { data: desks = [] } = useQuery(desksQuery)
  const { data: demands = {} } = useQuery(deskDemandsQuery)
  const [edited, setEdited] = useState<Desk | null>(null)
  return (
    <Section title={texts.demands}>
      <p className={styles.help}>{texts.demandsHelp}</p>
      {desks.length === 0 && <p className={styles.help}>{texts.noDesks}</p>}
      <ul className={styles.desks}>
        {desks.map(desk => (
          <li key={desk.id} className={own.desk}>
            <span>
              {desk.name}
              <small>{summary(demands[desk.id] ?? noDemands, texts)}</small>
            </span>
            {refused === null && (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={texts.editOf(desk.name)}
                onClick={() => setEdited(desk)}
              >
                {texts.edit}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {edited && (
        <DemandsDialog
          desk={edited}
          demands={demands[edited.id] ?? noDemands}
          onClose={() => setEdited(null)}
        />
      )}
    </Section>
  )
}
