// What is said of edits that came in late.
import { counted, defineMessages } from '#shared/i18n/languages.ts'

export const batchMessages = defineMessages({
  en: {
    cameIn: (name: string, changes: number, time: string) =>
      `Offline changes by ${name} (${counted(changes, 'place', 'places')}) came in, ${time}`,
    yours: (changes: number, time: string) =>
      `Your offline changes (${counted(changes, 'place', 'places')}) came in, ${time}`,
    somebody: 'somebody',
    because: {
      away: 'They were made away from the server; others may have written meanwhile.',
      edition: 'An edition was published meanwhile: it does not have them.',
      'sign-off': 'The story was signed off meanwhile: that was without them.',
    },
    more: (n: number) => `and ${n} more`,
    look: 'Look',
    keep: 'Keep',
    takeBack: 'Take back',
    takeBackHelp: 'What others wrote since stays.',
    close: 'Close',
    title: 'What came in',
    failed: 'That did not work. Try again in a moment.',
    takenBack: 'The changes were taken back.',
  },
  de: {
    cameIn: (name: string, changes: number, time: string) =>
      `Offline-Änderungen von ${name} (${counted(changes, 'Stelle', 'Stellen')}) kamen dazu, ${time}`,
    yours: (changes: number, time: string) =>
      `Ihre Offline-Änderungen (${counted(changes, 'Stelle', 'Stellen')}) kamen dazu, ${time}`,
    somebody: 'jemandem',
    because: {
      away: 'Sie entstanden ohne Verbindung zum Server; andere haben vielleicht inzwischen geschrieben.',
      edition: 'Inzwischen ist eine Fassung erschienen: Sie hat diese Änderungen nicht.',
      'sign-off': 'Inzwischen wurde der Artikel abgenommen: ohne diese Änderungen.',
    },
    more: (n: number) => `und ${n} weitere`,
    look: 'Ansehen',
    keep: 'Behalten',
    takeBack: 'Zurücknehmen',
    takeBackHelp: 'Was andere seither geschrieben haben, bleibt.',
    close: 'Schließen',
    title: 'Was dazukam',
    failed: 'Das hat nicht geklappt. Versuchen Sie es gleich noch einmal.',
    takenBack: 'Die Änderungen wurden zurückgenommen.',
  },
})
