// What the publish button and what stands beside it say.
import { counted, defineMessages } from '#shared/i18n/languages.ts'

export const buttonMessages = defineMessages({
  en: {
    publish: 'Publish',
    more: 'More ways to publish',
    waitsUntil: {
      offline: 'Publishing waits until the line is back',
      saving: 'Publishing waits until everything is saved',
    },
    isKilled: 'Killed: nothing of it is published again',
    problems: (errors: number) => counted(errors, 'error', 'errors'),
  },
  de: {
    publish: 'Veröffentlichen',
    more: 'Weitere Wege',
    waitsUntil: {
      offline: 'Veröffentlichen geht erst, wenn die Verbindung wieder steht',
      saving: 'Veröffentlichen geht erst, wenn alles gespeichert ist',
    },
    isKilled: 'Annulliert: Nichts davon wird wieder veröffentlicht',
    problems: (errors: number) => counted(errors, 'Fehler', 'Fehler'),
  },
})
