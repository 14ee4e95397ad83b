// What the editor says of profiles.
import { defineMessages } from '#shared/i18n/languages.ts'

export const linkMessages = defineMessages({
  en: {
    leadsTo: (name: string) => `Leads to the profile of ${name}`,
    unlink: 'Unlink',
    unlinkOf: (name: string) => `Unlink the profile of ${name}`,
    link: (name: string) => `Link the profile of ${name}`,
    gone: 'The profile is no longer there.',
  },
  de: {
    leadsTo: name => `Führt zum Profil von ${name}`,
    unlink: 'Lösen',
    unlinkOf: name => `Vom Profil von ${name} lösen`,
    link: name => `Mit dem Profil von ${name} verbinden`,
    gone: 'Das Profil gibt es nicht mehr.',
  },
})
