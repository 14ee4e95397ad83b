// /newsroom/settings: oneself, and what is set for everybody; the parts are listed first, to go to.
import { Link } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { paletteMessages } from '#client/app/palette/messages.ts'
import { useMessages } from '#client/i18n/language.tsx'
import { NotificationsSection } from '#client/notifications/NotificationsSection.tsx'
import { paths } from '#client/paths.ts'
import { Bar } from '#client/ui/Shell.tsx'
import { AuthorshipSection } from './AuthorshipSection.tsx'
import { ContributorsSection } from './contributors/ContributorsSection.tsx'
import { DesksSection } from './desks/DesksSection.tsx'
import { DestinationsSection } from './destinations/DestinationsSection.tsx'
import { DictionarySection } from './dictionary/DictionarySection.tsx'
import { ExportsSection } from './exports/ExportsSection.tsx'
import { DemandsSection } from './house-style/DemandsSection.tsx'
import { HouseStyleSection } from './house-style/HouseStyleSection.tsx'
import { settingsMessages } from './messages.ts'
import { PeopleSection } from './PeopleSection.tsx'
import { type SettingsSection, settingsSections } from './sections.ts'
import styles from './settings.module.css'
import { LookSection } from './site/LookSection.tsx'
import { TemplatesSection } from './TemplatesSection.tsx'
import { YouSection } from './YouSection.tsx'

const parts: Record<SettingsSection, ComponentType> = {
  you: YouSection,
  notifications: NotificationsSection,
  people: PeopleSection,
  desks: DesksSection,
  profiles: ContributorsSection,
  authorship: AuthorshipSection,
  templates: TemplatesSection,
  demands: DemandsSection,
  'house-style': HouseStyleSection,
  dictionary: DictionarySection,
  site: LookSection,
  exports: ExportsSection,
  destinations: DestinationsSection,
}

export function SettingsPage() {
  const texts = useMessages(settingsMessages)
  const { sections } = useMessages(paletteMessages)
  return (
    <>
      <title>{`${texts.settings} · Standfirst`}</title>
      <Bar title={texts.settings} />
      <div className={styles.page}>
        <nav className={styles.contents} aria-label={texts.settings}>
          <ul>
            {settingsSections.map(name => (
              <li key={name}>
                <Link {...paths.settings(name)}>{sections[name]}</Link>
              </li>
            ))}
          </ul>
        </nav>
        {settingsSections.map(name => {
          const Part = parts[name]
          return (
            <div key={name} id={name} className={styles.part}>
              <Part />
            </div>
          )
        })}
      </div>
    </>
  )
}
