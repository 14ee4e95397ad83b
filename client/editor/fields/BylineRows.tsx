// The bylines in their card: a name, which may lead to a profile, and a role each.
import { useQueryClient } from '@tanstack/react-query'
import { ContributorInput } from '#client/contributors/ContributorInput.tsx'
import { ProfileLink } from '#client/contributors/ProfileLink.tsx'
import { contributorQuery } from '#client/contributors/queries.ts'
import { mayStandFor } from '#client/contributors/same-person.ts'
import { useMessages } from '#client/i18n/language.tsx'
import type { Byline } from '#shared/article/article.ts'
import { setRow } from '#shared/article/draft.ts'
import { editorMessages } from '../messages.ts'
import type { DraftSession } from '../session/draft-session.ts'
import { DraftInput } from './DraftInput.tsx'
import { RowButtons } from './RowButtons.tsx'
import styles from './rows.module.css'

interface Props {
  session: DraftSession
  bylines: readonly Byline[]
  language: string
}

export function BylineRows({ session: { doc }, bylines, language }: Props) {
  const texts = useMessages(editorMessages)
  const queries = useQueryClient()
  const set = (id: string, values: Partial<Byline>) => setRow(doc, 'bylines', id, values)

  /** A name that can no longer be the profile's does not lead there. */
  function rename({ id, contributorId }: Byline, name: string) {
    const profile = contributorId && queries.getQueryData(contributorQuery(contributorId).queryKey)
    const isOther = profile && !mayStandFor(name, profile)
    set(id, { name, ...(isOther && { contributorId: null }) })
  }

  return bylines.map((byline, index) => {
    const { id, name, role, contributorId } = byline
    return (
      <div key={id} className={styles.row} data-row={id}>
        <ContributorInput
          label={texts.name}
          value={name}
          onType={text => rename(byline, text)}
          onChoose={chosen => {
            set(id, { name: chosen.name, contributorId: chosen.id })
            return chosen.name
          }}
        />
        <DraftInput
          label={texts.role}
          value={role}
          isEditable
          placeholder={texts.bylineRoleHint}
          lang={language}
          onChange={value => set(id, { role: value })}
        />
        <RowButtons
          doc={doc}
          field="bylines"
          id={id}
          name={name}
          index={index}
          count={bylines.length}
        />
        <ProfileLink
          name={name}
          contributorId={contributorId}
          onLink={linked => set(id, { contributorId: linked })}
        />
      </div>
    )
  })
}
