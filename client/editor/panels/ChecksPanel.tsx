// The checks, live.
import { useMessages } from '#client/i18n/language.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import type { Finding } from '#shared/publishing/check.ts'
import { useFieldEditors } from '../field-editors.ts'
import type { PanelTab } from '../use-panel.ts'
import { FindingList } from './FindingList.tsx'
import { panelMessages } from './messages.ts'
import styles from './panels.module.css'
import { countErrors } from './use-findings.ts'

/** Fields that are not on the sheet but in another tab. */
const tabOf: Record<string, PanelTab> = {
  rights: 'details',
  embargo: 'details',
  source: 'details',
  topics: 'details',
  threads: 'review',
}

interface Props {
  findings: readonly Finding[]
  language: string
  onShow: (tab: PanelTab) => void
}

export function ChecksPanel({ findings, language, onShow }: Props) {
  const texts = useMessages(panelMessages)
  const editors = useFieldEditors()
  const errors = countErrors(findings)
  if (findings.length === 0) return <EmptyState title={texts.clean} help={texts.cleanHelp} />
  return (
    <>
      <p className={styles.sub}>{texts.summary(errors, findings.length - errors)}</p>
      <FindingList
        findings={findings}
        language={language}
        onGoTo={field => {
          const tab = tabOf[field]
          if (tab) return onShow(tab)
          const handle = editors.get(field)
          if (handle) handle.focus('end')
          else document.querySelector<HTMLElement>(`[data-field="${field}"] button`)?.focus()
        }}
      />
    </>
  )
}
