// What the dialog with a one-time link says.
import { defineMessages } from '#shared/i18n/languages.ts'

export const linkMessages = defineMessages({
  en: {
    linkTitle: (name: string) => `One-time link for ${name}`,
    linkHelp: 'Send it to this person only. It is shown here once, and works once.',
    linkUntil: (time: string) => `Good until ${time}.`,
    link: 'Link',
    copy: 'Copy link',
  },
  de: {
    linkTitle: name => `Einmal-Link für ${name}`,
    linkHelp: 'Nur an diese Person schicken. Er ist hier einmal zu sehen und gilt einmal.',
    linkUntil: time => `Gültig bis ${time}.`,
    link: 'Link',
    copy: 'Link kopieren',
  },
})
