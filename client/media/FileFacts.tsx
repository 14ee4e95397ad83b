// What is known of a picture's file, and the way to the original.
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { originalPath } from '#client/paths.ts'
import { dateAndTime } from '#client/ui/time.ts'
import type { Media } from '#shared/media/api.ts'
import { mediaMessages } from './messages.ts'
import styles from './PictureDialog.module.css'

/** "2.4 MB", "310 kB". */
const sizeOf = (bytes: number, language: string) =>
  new Intl.NumberFormat(language, {
    style: 'unit',
    unit: bytes < 1_000_000 ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: bytes < 1_000_000 ? 0 : 1,
  }).format(bytes / (bytes < 1_000_000 ? 1000 : 1_000_000))

/** A file may know the day alone. */
const takenAt = (iso: string, language: 'en' | 'de') =>
  iso.length > 10
    ? dateAndTime(iso, language)
    : new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'de-DE', {
        dateStyle: 'medium',
        timeZone: 'UTC',
      }).format(new Date(iso))

export function FileFacts({ media }: { media: Media }) {
  const texts = useMessages(mediaMessages)
  const { language } = useLanguage()
  return (
    <dl className={styles.facts}>
      <dt>{texts.file}</dt>
      <dd>
        {media.filename} ({sizeOf(media.bytes, language)}, {texts.size(media.width, media.height)}){' '}
        <a className={styles.link} href={originalPath(media.id)} download>
          {texts.original}
        </a>
      </dd>
      {media.takenAt && (
        <>
          <dt>{texts.taken}</dt>
          <dd>{takenAt(media.takenAt, language)}</dd>
        </>
      )}
      <dt>{texts.uploaded}</dt>
      <dd>
        {media.by
          ? texts.byAt(media.by.name, dateAndTime(media.at, language))
          : dateAndTime(media.at, language)}
      </dd>
    </dl>
  )
}
