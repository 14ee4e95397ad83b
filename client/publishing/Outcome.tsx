// What came of it: the edition with its addresses, or when it goes out.
import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import type { Answer } from '#client/api.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { readerPaths } from '#client/paths.ts'
import { Dialog } from '#client/ui/Dialog.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { formats } from '#shared/publishing/formats.ts'
import { publishingMessages } from './messages.ts'
import styles from './publishing.module.css'
import { fullTime } from './schedule-time.ts'

interface Props {
  outcome: Answer<'POST /api/stories/:storyId/publish'>
  onClose: () => void
}

export function Outcome({ outcome, onClose }: Props) {
  const texts = useMessages(publishingMessages)
  const { language } = useLanguage()
  const edition = 'edition' in outcome ? outcome.edition : null
  return (
    <Dialog
      onClose={onClose}
      size={560}
      closeButtonProps={{ 'aria-label': texts.close }}
      title={
        <>
          <Icon of={IconCircleCheck} /> {edition ? texts.done(edition.number) : texts.doneScheduled}
        </>
      }
    >
      <div className={styles.done}>
        {'schedule' in outcome && (
          <p>{texts.isScheduled(fullTime(outcome.schedule.at, language), null)}</p>
        )}
        {edition && (
          <>
            <p>{texts.doneHelp}</p>
            <ul className={styles.formats}>
              <li>
                <a href={readerPaths.story(edition.slug)} target="_blank" rel="noreferrer">
                  {texts.page}
                </a>
              </li>
              {formats.map(format => (
                <li key={format}>
                  <a
                    href={readerPaths.exported(edition.slug, format)}
                    target="_blank"
                    rel="noreferrer"
                  >
                    {format}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
        <Button onClick={onClose}>{texts.close}</Button>
      </div>
    </Dialog>
  )
}
