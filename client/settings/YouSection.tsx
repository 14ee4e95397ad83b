// Oneself: how the newsroom looks and speaks on this computer, and signing out.
import { Button, Checkbox, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { useId } from 'react'
import { LanguageSwitch } from '#client/app/LanguageSwitch.tsx'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMe } from '#client/auth/me.ts'
import { useSignOut } from '#client/auth/use-sign-out.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { PersonSign } from '#client/ui/PersonSign.tsx'
import { useLetterShortcuts } from '#client/ui/shortcuts.tsx'
import { settingsMessages } from './messages.ts'
import { Section } from './Section.tsx'
import styles from './settings.module.css'

export function YouSection() {
  const texts = useMessages(settingsMessages)
  const me = useMe()
  const themeId = useId()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { areLettersOn, setLettersOn } = useLetterShortcuts()
  const leave = useSignOut()

  return (
    <Section
      title={texts.you}
      action={
        <Button loading={leave.isPending} onClick={() => void leave.start()}>
          {texts.signOut}
        </Button>
      }
    >
      {leave.dialog}
      <div className={styles.you}>
        {leave.error && <ProblemBanner error={leave.error} what={texts.signOutFailed} />}
        <div className={styles.whoami}>
          <PersonSign name={me.name} colour={me.colour} />
          <span>
            {me.name}
            <small>
              {me.email} · {me.roles.map(role => texts.roleNames[role]).join(', ')}
            </small>
          </span>
        </div>
        <div>
          <p className={styles.label} id={themeId}>
            {texts.theme}
          </p>
          <SegmentedControl
            aria-labelledby={themeId}
            value={colorScheme}
            onChange={setColorScheme}
            data={[
              { value: 'light' as const, label: texts.light },
              { value: 'dark' as const, label: texts.dark },
              { value: 'auto' as const, label: texts.auto },
            ]}
          />
        </div>
        <LanguageSwitch isLabelShown />
        <Checkbox
          checked={areLettersOn}
          onChange={event => setLettersOn(event.currentTarget.checked)}
          label={texts.letters}
          description={texts.lettersHelp}
        />
      </div>
    </Section>
  )
}
