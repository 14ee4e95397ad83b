// A part of a page that comes as a file of its own when it is looked at. When it cannot be had, the page goes on
// without it: what stands in its place says why, and asks on. Otherwise a press without a line would take away all
// that one was writing.
import { Button } from '@mantine/core'
import { type ComponentType, lazy, useEffect, useState } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { defineMessages } from '#shared/i18n/languages.ts'
import { Banner } from './Banner.tsx'
import { keepAsking } from './keep-asking.ts'
import styles from './part.module.css'

const messages = defineMessages({
  en: {
    unreachable: 'The newsroom cannot be reached. What you opened comes when it can be again.',
    outdated: 'Standfirst was updated. Reload the page to open this; what you typed is kept.',
    reload: 'Reload',
    close: 'Close',
  },
  de: {
    unreachable:
      'Die Redaktion ist nicht erreichbar. Was Sie geöffnet haben, kommt, sobald sie es wieder ist.',
    outdated:
      'Standfirst wurde aktualisiert. Laden Sie die Seite neu, um dies zu öffnen; Ihr Text bleibt erhalten.',
    reload: 'Neu laden',
    close: 'Schließen',
  },
})

/** The page itself is there, so its old parts are gone for good. */
const isAnswering = () =>
  fetch(location.href, { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  )

function NotThere({ onClose }: { onClose?: () => void }) {
  const texts = useMessages(messages)
  const [isOutdated, setOutdated] = useState(false)
  useEffect(() => {
    void isAnswering().then(setOutdated)
  }, [])
  return (
    <div className={styles.missing} data-floats={onClose !== undefined || undefined}>
      <Banner
        kind="warn"
        actions={
          <>
            {isOutdated && (
              <Button size="xs" variant="default" onClick={() => location.reload()}>
                {texts.reload}
              </Button>
            )}
            {onClose && (
              <Button size="xs" variant="default" onClick={onClose}>
                {texts.close}
              </Button>
            )}
          </>
        }
      >
        {isOutdated ? texts.outdated : texts.unreachable}
      </Banner>
    </div>
  )
}

/** What may close what was opened, as all dialogs have it. */
interface Closable {
  onClose?: () => void
}

/** For use within a Suspense, like `lazy`. */
export function part<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const keepLoading = keepAsking(load)

  function Missing(props: Props & Closable) {
    const [Part, setPart] = useState<ComponentType<Props> | null>(null)
    useEffect(() => {
      let isGone = false
      void keepLoading().then(found => {
        if (!isGone) setPart(() => found)
      })
      return () => {
        isGone = true
      }
    }, [])
    if (Part) return <Part {...props} />
    return <NotThere {...(props.onClose && { onClose: props.onClose })} />
  }

  return lazy(async () => ({ default: await load().catch(() => Missing) }))
}
