// The credits in their card: a role, names, which may lead to profiles, and a place each. What an importer was
// not sure of waits here for somebody to look at it.
import { Button, NativeSelect } from '@mantine/core'
import { ContributorInput } from '#client/contributors/ContributorInput.tsx'
import { ProfileLink } from '#client/contributors/ProfileLink.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import type { Credit } from '#shared/article/article.ts'
import { setRow } from '#shared/article/draft.ts'
import { creditRoles } from '#shared/article/vocabulary.ts'
import { editorMessages } from '../messages.ts'
import type { DraftSession } from '../session/draft-session.ts'
import { CreditDoubt } from './CreditDoubt.tsx'
import { DraftInput } from './DraftInput.tsx'
import { lastNameIn, namesIn, withLastName } from './names.ts'
import { RowButtons } from './RowButtons.tsx'
import styles from './rows.module.css'

interface Props {
  session: DraftSession
  credits: readonly Credit[]
}

export function CreditRows({ session: { doc }, credits }: Props) {
  const texts = useMessages(editorMessages)
  const change = (id: string, values: Partial<Credit>) => setRow(doc, 'credits', id, values)
  return credits.map(({ id, role, names, place, contributors = {}, needsReview }, index) => {
    function link(name: string, contributorId: string | null) {
      const { [name]: _before, ...others } = contributors
      change(id, { contributors: contributorId ? { ...others, [name]: contributorId } : others })
    }
    return (
      <div key={id} className={`${styles.row} ${styles.credit}`} data-row={id}>
        <NativeSelect
          label={texts.role}
          value={role}
          data={creditRoles.map(value => ({ value, label: texts.creditRoles[value] }))}
          onChange={({ currentTarget: { value } }) =>
            change(id, { role: creditRoles.find(known => known === value) ?? 'unknown' })
          }
        />
        <ContributorInput
          label={texts.names}
          value={names.join(', ')}
          termOf={lastNameIn}
          onType={text => change(id, { names: namesIn(text) })}
          onChoose={({ id: contributorId, name }, typed) => {
            const text = withLastName(typed, name)
            change(id, {
              names: namesIn(text),
              contributors: { ...contributors, [name]: contributorId },
            })
            return text
          }}
        />
        <DraftInput
          label={texts.place}
          value={place ?? ''}
          isEditable
          onChange={value => change(id, { place: value.trim() === '' ? null : value })}
        />
        <RowButtons
          doc={doc}
          field="credits"
          id={id}
          name={names.join(', ')}
          index={index}
          count={credits.length}
        />
        {names.map(name => (
          <ProfileLink
            key={name}
            name={name}
            contributorId={contributors[name] ?? null}
            onLink={contributorId => link(name, contributorId)}
          />
        ))}
        {needsReview && (
          <span className={styles.doubt}>
            <CreditDoubt />
            <Button size="xs" variant="default" onClick={() => change(id, { needsReview: false })}>
              {texts.confirm}
            </Button>
          </span>
        )}
      </div>
    )
  })
}
