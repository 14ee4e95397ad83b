// What the checks and people say before it can go out, and a chief's reason to go on in spite of it.
import { Textarea } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { countErrors } from '#client/editor/checks/count-errors.ts'
import { FindingList } from '#client/editor/checks/FindingList.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import type { Preflight } from '#shared/publishing/api.ts'
import type { Finding } from '#shared/publishing/check.ts'
import { publishingMessages } from './messages.ts'
import styles from './publishing.module.css'

interface Props {
  preflight: UseQueryResult<Preflight>
  language: string
  onGoTo: (finding: Finding) => void
  /** For a chief. */
  override: { reason: string; onChange: (reason: string) => void } | null
}

export function Stops({ preflight, language, onGoTo, override }: Props) {
  const texts = useMessages(publishingMessages)
  const findings = preflight.data?.findings ?? []
  const errors = countErrors(findings)
  return (
    <section>
      <h3>
        {texts.before} {errors > 0 && <span>{texts.things(errors)}</span>}
      </h3>
      {preflight.isPending && <LoadingBars label={texts.checking} />}
      {preflight.error && <ProblemBanner error={preflight.error} what={`${texts.checkFailed}.`} />}
      {preflight.data && findings.length === 0 && <p className={styles.dim}>{texts.nothing}</p>}
      {errors > 0 && (
        <div className={styles.stop}>
          <FindingList
            findings={findings.filter(({ level }) => level === 'error')}
            language={language}
            onGoTo={onGoTo}
          />
        </div>
      )}
      {errors > 0 && override && (
        <Textarea
          label={texts.override}
          description={texts.overrideReason}
          autosize
          maxLength={2000}
          value={override.reason}
          onChange={({ currentTarget }) => override.onChange(currentTarget.value)}
        />
      )}
      {findings.length > errors && (
        <>
          <p className={styles.dim}>{texts.warnings(findings.length - errors)}</p>
          <FindingList
            findings={findings.filter(({ level }) => level === 'warning')}
            language={language}
            onGoTo={onGoTo}
          />
        </>
      )}
    </section>
  )
}
