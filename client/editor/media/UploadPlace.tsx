// The place of a picture that is on its way: how far it is, for who sends it; for everybody else, that one
// is awaited here.
import { Button } from '@mantine/core'
import { isApiError } from '#client/api.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { mediaMessages } from '#client/media/messages.ts'
import type { Uploads } from '#client/media/uploads.ts'
import { useUploadList } from '#client/media/use-uploads.ts'
import { describeProblem } from '#client/problems.ts'
import { storyMediaMessages } from './messages.ts'
import styles from './picture.module.css'

interface Props {
  upload: string | null
  uploads: Uploads
  isEditable: boolean
  onRemove: () => void
}

export function UploadPlace({ upload, uploads, isEditable, onRemove }: Props) {
  const texts = useMessages(storyMediaMessages)
  const library = useMessages(mediaMessages)
  const { language } = useLanguage()
  const own = useUploadList(uploads).find(({ id }) => id === upload)

  if (!own) {
    return (
      <div contentEditable={false} className={styles.place} role="status">
        <span>{texts.elsewhere}</span>
        {isEditable && (
          <Button size="xs" onClick={onRemove}>
            {texts.remove}
          </Button>
        )}
      </div>
    )
  }
  if (own.state === 'failed') {
    const known = isApiError(own.error) ? library.refusals[own.error.code] : undefined
    return (
      <div contentEditable={false} className={styles.place} role="alert">
        <span className={styles.problem}>
          {own.name}: {known ?? describeProblem(own.error, language).text}
        </span>
        {known === undefined && (
          <Button size="xs" onClick={() => uploads.retry(own.id)}>
            {texts.retry}
          </Button>
        )}
        <Button size="xs" onClick={() => uploads.cancel(own.id)}>
          {texts.remove}
        </Button>
      </div>
    )
  }
  const percent = Math.round(own.part * 100)
  return (
    <div contentEditable={false} className={styles.place}>
      <span className={styles.name}>{own.name}</span>
      <progress max={100} value={percent} aria-label={library.sent(own.name, percent)} />
      <span>{own.part < 1 ? texts.uploading(percent) : texts.checking}</span>
      <Button size="xs" onClick={() => uploads.cancel(own.id)}>
        {texts.cancelUpload}
      </Button>
    </div>
  )
}
