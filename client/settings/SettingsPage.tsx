// /newsroom/settings: oneself, the desks, the people.
import { useMessages } from '#client/i18n/language.tsx'
import { NotificationsSection } from '#client/notifications/NotificationsSection.tsx'
import { Bar } from '#client/ui/Shell.tsx'
import { AuthorshipSection } from './AuthorshipSection.tsx'
import { DesksSection } from './desks/DesksSection.tsx'
import { ExportsSection } from './exports/ExportsSection.tsx'
import { DemandsSection } from './house-style/DemandsSection.tsx'
import { HouseStyleSection } from './house-style/HouseStyleSection.tsx'
import { settingsMessages } from './messages.ts'
import { PeopleSection } from './PeopleSection.tsx'
import styles from './settings.module.css'
import { LookSection } from './site/LookSection.tsx'
import { TemplatesSection } from './TemplatesSection.tsx'
import { YouSection } from './YouSection.tsx'

export function SettingsPage() {
  const texts = useMessages(settingsMessages)
  return (
    <>
      <title>{`${texts.settings} · Standfirst`}</title>
      <Bar title={texts.settings} />
      <div className={styles.page}>
        <YouSection />
        <NotificationsSection />
        <PeopleSection />
        <DesksSection />
        <AuthorshipSection />
        <TemplatesSection />
        <DemandsSection />
        <HouseStyleSection />
        <LookSection />
        <ExportsSection />
      </div>
    </>
  )
}
