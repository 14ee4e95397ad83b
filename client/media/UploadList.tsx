// What is being sent: a bar each, with a way to stop it; what failed says why, and can be tried again.
import { Button, CloseButton } from '@mantine/core'
import { isApiError } from '#client/api.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { describeProblem } from '#client/problems.ts'
import { mediaMessages } from './messages.ts'
import styles from './UploadList.module.css'
import type { Upload, Uploads } from './uploads.ts'
import { useUploadList } from './use-uploads.ts'

export function UploadList({ uploads }: { uploads: Uploads }) {
  const texts = useMessages(mediaMessages)
  const list = useUploadList(uploads)
  if (list.length === 0) return null
  return (
    <ul className={styles.list} aria-label={texts.uploads}>
      {list.map(upload => (
        <li key={upload.id} className={styles.row} data-state={upload.state}>
          <span className={styles.name}>{upload.name}</span>
          {upload.state === 'failed' ? (
            <Failed upload={upload} uploads={uploads} />
          ) : (
            <Sending upload={upload} uploads={uploads} />
          )}
        </li>
      ))}
    </ul>
  )
}

interface RowProps {
  upload: Upload
  uploads: Uploads
}

function Sending({ upload: { id, name, part, state }, uploads }: RowProps) {
  const texts = useMessages(mediaMessages)
  const percent = Math.round(part * 100)
  const says = state === 'waiting' ? texts.waiting : part < 1 ? `${percent} %` : texts.looking
  return (
    <>
      <progress
        className={styles.bar}
        max={100}
        value={percent}
        aria-label={texts.sent(name, percent)}
      />
      <span className={styles.says}>{says}</span>
      <CloseButton
        size="sm"
        aria-label={texts.cancelUpload(name)}
        onClick={() => uploads.cancel(id)}
      />
    </>
  )
}

function Failed({ upload: { id, name, error }, uploads }: RowProps) {
  const texts = useMessages(mediaMessages)
  const { language } = useLanguage()
  const known = isApiError(error) ? texts.refusals[error.code] : undefined
  const problem = describeProblem(error, language)
  const mayHelp = known === undefined
  return (
    <>
      <span className={styles.problem} role="alert">
        {known ?? (
          <>
            {problem.text}{' '}
            {problem.detail && <span lang={problem.detail.language}>{problem.detail.text}</span>}
          </>
        )}
      </span>
      {mayHelp && (
        <Button size="xs" aria-label={texts.retryUpload(name)} onClick={() => uploads.retry(id)}>
          {texts.retry}
        </Button>
      )}
      <CloseButton
        size="sm"
        aria-label={texts.dismissUpload(name)}
        onClick={() => uploads.cancel(id)}
      />
    </>
  )
}
