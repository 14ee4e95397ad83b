// What is said around actions on many stories.
import { counted, defineMessages, withoutEllipsis } from '#shared/i18n/languages.ts'
import type { BatchAct } from './acts.ts'

const actsEn: Record<BatchAct, string> = {
  assign: 'Assign…',
  desk: 'Desk…',
  state: 'State…',
  urgency: 'Urgency…',
  spike: 'Spike…',
}

export const batchMessages = defineMessages({
  en: {
    selected: (n: number) => `${counted(n, 'story', 'stories')} selected`,
    bar: 'Selected stories',
    selectAll: (n: number) => `Select all ${n.toLocaleString('en')} that fit`,
    acts: actsEn,
    clear: 'Clear selection',
    title: (act: string, n: number) => `${withoutEllipsis(act)}: ${counted(n, 'story', 'stories')}`,
    person: 'Person',
    part: 'Part',
    desk: 'Desk',
    noDesk: 'no desk',
    state: 'State',
    urgency: 'Urgency',
    usual: 'usual',
    why: 'Why',
    whyHelp: 'Whoever goes on with the stories reads this. Back steps need it.',
    whySpike: 'Whoever looks for the stories reads this.',
    run: (n: number) => `Change ${counted(n, 'story', 'stories')}`,
    running: (done: number, n: number) => `${done} of ${n} done`,
    partly: (done: number, failed: number) =>
      `${counted(done, 'story', 'stories')} changed, ${failed} not:`,
    stop: 'Stop',
    stopped: (done: number, left: number) =>
      `Stopped: ${counted(done, 'story', 'stories')} changed, ${left} not yet.`,
    again: 'Go on with those',
    close: 'Close',
  },
  de: {
    selected: n => `${counted(n, 'Artikel', 'Artikel')} ausgewählt`,
    bar: 'Ausgewählte Artikel',
    selectAll: n => `Alle ${n.toLocaleString('de')} passenden auswählen`,
    acts: {
      assign: 'Zuweisen …',
      desk: 'Ressort …',
      state: 'Stand …',
      urgency: 'Dringlichkeit …',
      spike: 'Ablegen …',
    },
    clear: 'Auswahl aufheben',
    title: (act, n) => `${withoutEllipsis(act)}: ${counted(n, 'Artikel', 'Artikel')}`,
    person: 'Person',
    part: 'Aufgabe',
    desk: 'Ressort',
    noDesk: 'kein Ressort',
    state: 'Stand',
    urgency: 'Dringlichkeit',
    usual: 'üblich',
    why: 'Warum',
    whyHelp: 'Wer mit den Artikeln weiterarbeitet, liest das. Schritte zurück brauchen es.',
    whySpike: 'Wer die Artikel sucht, liest das.',
    run: n => `${counted(n, 'Artikel', 'Artikel')} ändern`,
    running: (done, n) => `${done} von ${n} erledigt`,
    partly: (done, failed) => `${counted(done, 'Artikel', 'Artikel')} geändert, ${failed} nicht:`,
    stop: 'Anhalten',
    stopped: (done, left) =>
      `Angehalten: ${counted(done, 'Artikel', 'Artikel')} geändert, ${left} noch nicht.`,
    again: 'Mit diesen weitermachen',
    close: 'Schließen',
  },
})
