// What a notification says, in the inbox and in mail.
import { defineMessages, type Language } from '#shared/i18n/languages.ts'
import { heldTexts } from '#shared/stories/held-reasons.ts'
import type { NotificationKind } from './kinds.ts'

export const sentences = defineMessages<Record<NotificationKind, (who: string) => string>>({
  en: {
    mention: who => `${who} mentioned you`,
    reply: who => `${who} answered in a comment of yours`,
    assigned: who => `${who} gave you a comment to settle`,
    blocking: who => `${who} stops the publication of your story`,
    'handed-over': who => `${who} handed a blocking comment over to you`,
    override: who => `${who} published in spite of your blocking comment`,
    resolved: who => `${who} resolved your comment`,
    suggestion: who => `${who} settled your suggestion`,
    part: who => `${who} gave you a part in a story`,
    'sent-back': who => `${who} sent your story back`,
    'rights-ending': () => 'The rights to a published story end within a day',
    'rights-ran-out': () =>
      'The rights to a published story have ended: it has left the site, and leaves where it was sent',
    'delivery-failed': () => 'An edition that you published did not arrive',
    'rights-ended': () =>
      'The rights to your story were changed, and it leaves where they no longer let it be',
    'schedule-held': () => 'A scheduled publication is held',
    'schedule-ended': who => `${who} went before what you had scheduled, or cancelled it`,
  },
  de: {
    mention: who => `${who} hat Sie erwähnt`,
    reply: who => `${who} hat auf einen Kommentar von Ihnen geantwortet`,
    assigned: who => `${who} hat Ihnen einen Kommentar zugewiesen`,
    blocking: who => `${who} sperrt die Veröffentlichung Ihres Artikels`,
    'handed-over': who => `${who} hat Ihnen einen sperrenden Kommentar übergeben`,
    override: who => `${who} hat trotz Ihres sperrenden Kommentars veröffentlicht`,
    resolved: who => `${who} hat Ihren Kommentar erledigt`,
    suggestion: who => `${who} hat über Ihren Vorschlag entschieden`,
    part: who => `${who} hat Ihnen eine Aufgabe in einem Artikel gegeben`,
    'sent-back': who => `${who} hat Ihren Artikel zurückgegeben`,
    'rights-ending': () => 'Die Rechte an einem veröffentlichten Artikel enden binnen eines Tages',
    'rights-ran-out': () =>
      'Die Rechte an einem veröffentlichten Artikel sind abgelaufen: Er hat die Site verlassen und wird bei den Zielen entfernt',
    'delivery-failed': () => 'Eine Fassung, die Sie veröffentlicht haben, ist nicht angekommen',
    'rights-ended': () =>
      'Die Rechte an Ihrem Artikel wurden geändert; er wird bei Zielen entfernt, die sie nicht mehr umfassen',
    'schedule-held': () => 'Eine geplante Veröffentlichung ist angehalten',
    'schedule-ended': who => `${who} hat abgesagt oder überholt, was Sie geplant hatten`,
  },
})

/** What stands below it: what somebody wrote, or why. */
export function detailOf(
  { kind, excerpt }: { kind: NotificationKind; excerpt: string | null },
  language: Language,
): string | null {
  if (kind !== 'schedule-held' || excerpt === null) return excerpt
  const why: Record<string, string> = heldTexts[language]
  return why[excerpt] ?? null
}
