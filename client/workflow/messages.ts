// What the workflow says.
import { counted, defineMessages } from '#shared/i18n/languages.ts'
import type { DraftState } from '#shared/workflow/transitions.ts'

export const workflowMessages = defineMessages({
  en: {
    menu: 'State of the story',
    edition: (n: number) => `edition ${n}`,
    changed: 'changed since',
    to: {
      draft: 'Back to draft',
      review: 'Send to review',
      ready: 'Mark as ready',
    } as Record<DraftState, string>,
    help: {
      draft: 'The writer goes on with it',
      review: 'Somebody else reads it',
      ready: 'It may be published',
    } as Record<DraftState, string>,
    failed: 'The state could not be changed',
    changes: (n: number) => counted(n, 'change', 'changes'),
  },
  de: {
    menu: 'Stand des Artikels',
    edition: (n: number) => `Fassung ${n}`,
    changed: 'seither geändert',
    to: {
      draft: 'Zurück zum Entwurf',
      review: 'In die Durchsicht geben',
      ready: 'Als fertig markieren',
    } as Record<DraftState, string>,
    help: {
      draft: 'Der Autor arbeitet weiter',
      review: 'Jemand anderes liest ihn',
      ready: 'Er darf veröffentlicht werden',
    } as Record<DraftState, string>,
    failed: 'Der Stand konnte nicht geändert werden',
    changes: (n: number) => counted(n, 'Änderung', 'Änderungen'),
  },
})
