// Why a scheduled publication is held, and what to do: over the draft, in the inbox and in mail.
import { defineMessages } from '#shared/i18n/languages.ts'
import type { HeldReason } from './schedule.ts'

export const heldTexts = defineMessages<Record<HeldReason, string>>({
  en: {
    late: 'It would have been more than ten minutes late. Look at it, then publish or cancel.',
    checks: 'The checks find errors now. Mend them, then publish, or cancel.',
    'not-allowed': 'Whoever scheduled it may not publish any more. Publish it yourself, or cancel.',
    refused: 'The story cannot be published as it is. Publish it to see why, or cancel.',
  },
  de: {
    late: 'Es wären mehr als zehn Minuten Verspätung gewesen. Sehen Sie nach, dann veröffentlichen oder absagen.',
    checks:
      'Die Prüfung findet jetzt Fehler. Beheben Sie sie und veröffentlichen Sie, oder sagen Sie ab.',
    'not-allowed':
      'Wer es geplant hat, darf nicht mehr veröffentlichen. Veröffentlichen Sie selbst, oder sagen Sie ab.',
    refused:
      'So kann der Artikel nicht hinausgehen. Veröffentlichen Sie ihn, um zu sehen warum, oder sagen Sie ab.',
  },
})
