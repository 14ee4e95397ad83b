// What the workflow says.
import { defineMessages } from '#shared/i18n/languages.ts'
import type { DraftState } from '#shared/workflow/transitions.ts'

export const workflowMessages = defineMessages({
  en: {
    menu: 'State of the story',
    edition: (n: number) => `edition ${n}`,
    changed: 'changed since',
    compare: (n: number) => `What changed since edition ${n}`,
    compareHelp: 'Beside each other, word by word',
    to: {
      draft: 'Back to draft',
      review: 'Send to review',
      ready: 'Mark as ready',
      spiked: 'Spike…',
    } as Record<DraftState, string>,
    help: {
      draft: 'The writer goes on with it',
      review: 'Somebody else reads it',
      ready: 'It may be published',
      spiked: 'It is laid aside, and can be brought back',
    } as Record<DraftState, string>,
    failed: 'The state could not be changed',
    why: 'Why',
    whyHelp: 'Whoever goes on with it reads this.',
    needsWhy: 'A sentence on why.',
    move: 'Move story',
    close: 'Close',
  },
  de: {
    menu: 'Stand des Artikels',
    edition: (n: number) => `Fassung ${n}`,
    changed: 'seither geändert',
    compare: (n: number) => `Was sich seit Fassung ${n} geändert hat`,
    compareHelp: 'Nebeneinander, Wort für Wort',
    to: {
      draft: 'Zurück zum Entwurf',
      review: 'In die Durchsicht geben',
      ready: 'Als fertig markieren',
      spiked: 'Ablegen …',
    } as Record<DraftState, string>,
    help: {
      draft: 'Der Autor arbeitet weiter',
      review: 'Jemand anderes liest ihn',
      ready: 'Er darf veröffentlicht werden',
      spiked: 'Er wird beiseitegelegt und kann zurückgeholt werden',
    } as Record<DraftState, string>,
    failed: 'Der Stand konnte nicht geändert werden',
    why: 'Warum',
    whyHelp: 'Das liest, wer weitermacht.',
    needsWhy: 'Ein Satz dazu, warum.',
    move: 'Artikel verschieben',
    close: 'Schließen',
  },
})
