// The picture of a profile: from this computer or from the library, or none.
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { uploadPicture } from '#client/media/upload.ts'
import { keys } from '#client/query.ts'
import { part } from '#client/ui/part.tsx'
import { renditionUrl } from '#shared/media/renditions.ts'
import styles from '../settings.module.css'
import own from './contributors.module.css'
import { contributorMessages } from './messages.ts'

const PicturePicker = part(
  async () => (await import('#client/media/PicturePicker.tsx')).PicturePicker,
)

interface Props {
  pictureId: string | null
  onChange: (pictureId: string | null) => void
}

/** Every picture but the smallest has a rendition of this width. */
const shownWidth = 320

export function PortraitChoice({ pictureId, onChange }: Props) {
  const texts = useMessages(contributorMessages)
  const [isChoosing, setChoosing] = useState(false)
  const queries = useQueryClient()
  const upload = useMutation({
    mutationFn: (file: File) =>
      uploadPicture(file, { onProgress: () => {}, signal: new AbortController().signal }),
    async onSuccess({ id }) {
      onChange(id)
      await queries.invalidateQueries({ queryKey: keys.media })
    },
  })
  return (
    <div>
      <p className={styles.label}>{texts.picture}</p>
      <p className={styles.help}>{texts.pictureHelp}</p>
      {upload.isError && <ProblemBanner error={upload.error} what={texts.notUploaded} />}
      <div className={own.portrait}>
        {pictureId !== null && <img src={renditionUrl('', pictureId, shownWidth, 'webp')} alt="" />}
        <div className={own.acts}>
          <Button size="xs" loading={upload.isPending} onClick={() => setChoosing(true)}>
            {pictureId === null ? texts.choosePicture : texts.otherPicture}
          </Button>
          {pictureId !== null && (
            <Button size="xs" variant="subtle" onClick={() => onChange(null)}>
              {texts.removePicture}
            </Button>
          )}
        </div>
        <span role="status">{upload.isPending && texts.uploading}</span>
      </div>
      {isChoosing && (
        <Suspense>
          <PicturePicker
            title={texts.choosePicture}
            onClose={() => setChoosing(false)}
            onFiles={([file]) => {
              setChoosing(false)
              if (file) upload.mutate(file)
            }}
            onChoose={({ id }) => {
              setChoosing(false)
              onChange(id)
            }}
          />
        </Suspense>
      )}
    </div>
  )
}
