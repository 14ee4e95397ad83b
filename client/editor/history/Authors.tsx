// Switches the overlay of authors on, and says what its marks mean.
import { Switch } from '@mantine/core'
import '@mantine/core/styles/Switch.layer.css'
import { useQuery } from '@tanstack/react-query'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { settingsQuery } from '#client/settings/queries.ts'
import styles from './history.module.css'
import { historyMessages } from './messages.ts'
import type { ShownAuthors } from './use-author-view.ts'

interface Props {
  shown: ShownAuthors | null
  onSwitch: (isOn: boolean) => void
}

export function Authors({ shown, onSwitch }: Props) {
  const texts = useMessages(historyMessages)
  const { data: settings } = useQuery(settingsQuery)
  const isAllowed = settings?.authorship ?? true
  return (
    <section className={styles.authors} aria-label={texts.authors}>
      <Switch
        label={texts.authors}
        description={isAllowed ? texts.authorsHelp : texts.authorsOff}
        disabled={!isAllowed}
        checked={shown !== null && isAllowed}
        onChange={event => onSwitch(event.currentTarget.checked)}
      />
      {shown && isAllowed && (
        <>
          {shown.error ? <ProblemBanner error={shown.error} /> : null}
          <ul className={styles.legend} aria-label={texts.legend}>
            {shown.people.map(({ id, name, colour }) => (
              <li key={id}>
                <span className="author" data-author={colour}>
                  {name}
                </span>
              </li>
            ))}
          </ul>
          <p className={styles.here} role="status">
            {texts.here} <b>{shown.here ?? texts.nobody}</b>
          </p>
        </>
      )}
    </section>
  )
}
