// The checks, live: each finding leads to its words, and mends them where that is certain.
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMe } from '#client/auth/me.ts'
import { useMessages } from '#client/i18n/language.tsx'
import { keys } from '#client/query.ts'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { type TextField, textFields, textOf } from '#shared/article/draft.ts'
import { denied } from '#shared/permissions/grants.ts'
import type { Finding, Fix } from '#shared/publishing/check.ts'
import { baseLanguage } from '#shared/publishing/locale.ts'
import { useFieldEditors } from '../field-editors.ts'
import type { DraftSession } from '../session/draft-session.ts'
import styles from './checks.module.css'
import { countErrors } from './count-errors.ts'
import { FindingList } from './FindingList.tsx'
import { mendInEditor, mendInText } from './mend.ts'
import { checksMessages } from './messages.ts'

const asTextField = (field: string): TextField | null =>
  textFields.find(name => name === field) ?? null

interface Props {
  session: DraftSession
  findings: readonly Finding[]
  language: string
  isEditable: boolean
  onGoTo: (finding: Finding) => void
}

export function ChecksPanel({ session, findings, language, isEditable, onGoTo }: Props) {
  const texts = useMessages(checksMessages)
  const editors = useFieldEditors()
  const errors = countErrors(findings)
  const queries = useQueryClient()
  const mayAdd = denied(useMe(), 'dictionary.add') === null
  const add = useMutation({
    mutationFn: (word: string) =>
      call('POST /api/dictionary', { body: { word, language: baseLanguage(language) } }),
    async onSuccess({ word }) {
      notifications.show({ message: texts.added(word) })
      await queries.invalidateQueries({ queryKey: keys.dictionary })
    },
  })
  if (findings.length === 0) return <EmptyState title={texts.clean} help={texts.cleanHelp} />

  function mend({ field }: Finding, fix: Fix) {
    const editor = editors.get(field)?.editor
    const textField = asTextField(field)
    const isMended = editor
      ? mendInEditor(editor, fix)
      : textField !== null && mendInText(textOf(session.doc, textField), fix)
    if (!isMended) notifications.show({ message: texts.gone })
  }

  return (
    <>
      {add.isError && <ProblemBanner error={add.error} what={texts.notAdded} />}
      <p className={styles.sub}>{texts.summary(errors, findings.length - errors)}</p>
      <FindingList
        findings={findings}
        language={language}
        onGoTo={onGoTo}
        onMend={isEditable ? mend : undefined}
        onAddWord={mayAdd ? word => add.mutate(word) : undefined}
      />
    </>
  )
}
