// Who else made it, below the text: roles, names, places. What an importer was not sure of waits here for
// somebody to look at it.
import { useMessages } from '#client/i18n/language.tsx'
import { part } from '#client/ui/part.tsx'
import { addRow } from '#shared/article/draft.ts'
import type { Choices } from '#shared/article/read.ts'
import { creditsText } from '#shared/publishing/credits.ts'
import { editorMessages } from '../messages.ts'
import type { DraftSession } from '../session/draft-session.ts'
import sheet from '../sheet.module.css'
import { CreditDoubt } from './CreditDoubt.tsx'
import { RowsField } from './RowsField.tsx'
import styles from './rows.module.css'

const CreditRows = part(async () => (await import('./CreditRows.tsx')).CreditRows)

interface Props {
  session: DraftSession
  choices: Choices
  isEditable: boolean
}

export function Credits({ session, choices: { credits, language }, isEditable }: Props) {
  const texts = useMessages(editorMessages)
  return (
    <RowsField
      className={sheet.credits}
      name={texts.fields.credits ?? ''}
      addLabel={texts.addCredit}
      editLabel={texts.editCredits}
      language={language}
      isEditable={isEditable}
      isEmpty={credits.length === 0}
      onAdd={() =>
        addRow(session.doc, 'credits', crypto.randomUUID(), {
          role: 'reporting',
          names: [],
          place: null,
        })
      }
      line={
        <>
          {creditsText(credits, language) || '…'}
          {credits.some(credit => credit.needsReview) && (
            <span className={styles.doubt}>
              <CreditDoubt />
            </span>
          )}
        </>
      }
    >
      <CreditRows session={session} credits={credits} />
    </RowsField>
  )
}
