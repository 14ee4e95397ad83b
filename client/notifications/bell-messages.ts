// What the bell says. Apart from the rest of the inbox (messages.ts), because the bell is on every page.
import { defineMessages } from '#shared/i18n/languages.ts'

export const bellMessages = defineMessages({
  en: {
    bell: (unread: number) => (unread === 0 ? 'Inbox' : `Inbox, ${unread} unread`),
    unread: (n: number) => `${n} unread`,
    loading: 'Loading the inbox',
  },
  de: {
    bell: unread => (unread === 0 ? 'Eingang' : `Eingang, ${unread} ungelesen`),
    unread: n => `${n} ungelesen`,
    loading: 'Der Eingang wird geladen',
  },
})

/** "99+" where there is no room for more. */
export const countLabel = (n: number) => (n > 99 ? '99+' : String(n))
