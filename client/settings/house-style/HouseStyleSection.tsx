// The house style: its terms, whether the checks use each, and adding or changing one by those who may.
import { Button, Switch } from '@mantine/core'
import '@mantine/core/styles/Switch.layer.css'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { ProblemState } from '#client/app/ProblemState.tsx'
import { useMe } from '#client/auth/me.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { nameOfLanguage } from '#client/i18n/language-names.ts'
import { keys } from '#client/query.ts'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import type { HouseTerm } from '#shared/house-style/api.ts'
import { denial } from '#shared/permissions/grants.ts'
import people from '../people.module.css'
import { houseStyleQuery } from '../queries.ts'
import { Section } from '../Section.tsx'
import styles from '../settings.module.css'
import { Table } from '../Table.tsx'
import { houseStyleMessages } from './messages.ts'
import { TermDialog } from './TermDialog.tsx'

export function HouseStyleSection() {
  const texts = useMessages(houseStyleMessages)
  const { language } = useLanguage()
  const refused = denial(useMe(), 'house-style.manage', {}, language)
  const terms = useQuery(houseStyleQuery)
  const [edited, setEdited] = useState<HouseTerm | 'new' | null>(null)
  return (
    <Section
      title={texts.title}
      action={
        <ActionButton reason={refused} onPress={() => setEdited('new')}>
          {texts.add}
        </ActionButton>
      }
    >
      <p className={styles.help}>{texts.help}</p>
      {terms.isPending && <LoadingBars label={texts.loading} />}
      {terms.isError && (
        <ProblemState
          error={terms.error}
          what={texts.failed}
          onRetry={() => void terms.refetch()}
        />
      )}
      {terms.data?.length === 0 && <p className={styles.help}>{texts.none}</p>}
      {terms.data && terms.data.length > 0 && (
        <TermTable terms={terms.data} refused={refused} onEdit={setEdited} />
      )}
      {edited && (
        <TermDialog term={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Section>
  )
}

interface TableProps {
  terms: readonly HouseTerm[]
  refused: string | null
  onEdit: (term: HouseTerm) => void
}

function TermTable({ terms, refused, onEdit }: TableProps) {
  const texts = useMessages(houseStyleMessages)
  const { language } = useLanguage()
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: keys.houseStyle })
  const setLive = useMutation({
    mutationFn: ({ id, live }: { id: string; live: boolean }) =>
      call('PATCH /api/house-style/:termId', { params: { termId: id }, body: { live } }),
    onSettled: refresh,
  })
  const remove = useMutation({
    mutationFn: (id: string) => call('DELETE /api/house-style/:termId', { params: { termId: id } }),
    onSettled: refresh,
  })
  const error = setLive.error ?? remove.error
  return (
    <>
      {error && <ProblemBanner error={error} what={texts.notSaved} />}
      <Table columns={[texts.rule, texts.language, texts.live, texts.actions]}>
        {terms.map(term => (
          <tr key={term.id}>
            <th scope="row">
              {texts.says(term)}
              {term.note && <small className={people.email}> {term.note}</small>}
            </th>
            <td>{term.language ? nameOfLanguage(term.language, language) : texts.anyLanguage}</td>
            <td>
              <Switch
                aria-label={texts.liveOf(term.term)}
                checked={term.live}
                disabled={refused !== null}
                onChange={event =>
                  setLive.mutate({ id: term.id, live: event.currentTarget.checked })
                }
              />
            </td>
            <td>
              {refused === null && (
                <span className={people.actions}>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={texts.changeOf(term.term)}
                    onClick={() => onEdit(term)}
                  >
                    {texts.change}
                  </Button>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={texts.removeOf(term.term)}
                    onClick={() => remove.mutate(term.id)}
                  >
                    {texts.remove}
                  </Button>
                </span>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </>
  )
}
