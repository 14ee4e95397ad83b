// What the keyboard can do, by page.
import { useMessages } from '#client/i18n/language.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { Kbd } from '#client/ui/Kbd.tsx'
import { useLetterShortcuts } from '#client/ui/shortcuts.tsx'
import { appMessages } from './messages.ts'
import styles from './ShortcutsDialog.module.css'
import { shortcutGroups } from './shortcut-list.ts'

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const texts = useMessages(appMessages)
  const groups = useMessages(shortcutGroups)
  const { areLettersOn } = useLetterShortcuts()

  return (
    <Dialog
      onClose={onClose}
      title={texts.shortcuts}
      size="lg"
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {!areLettersOn && <p className={styles.off}>{texts.lettersOff}</p>}
      <div className={styles.groups}>
        {groups.map(({ title, shortcuts }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {shortcuts.map(({ keys, does }) => (
                <div key={does}>
                  <dt>
                    {keys.map(key => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
