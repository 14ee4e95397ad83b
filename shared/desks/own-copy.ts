// Whether somebody may publish what they wrote themselves, desk by desk; and what is found when they may not.
// Pure: the server asks it at publication, whatever the browser showed.
import { defineMessages, type Language } from '#shared/i18n/languages.ts'
import type { Finding } from '#shared/publishing/check.ts'

/** `second-person`: somebody else has to have made the story ready. */
export const ownCopyPolicies = ['allowed', 'warned', 'second-person'] as const
export type OwnCopyPolicy = (typeof ownCopyPolicies)[number]
export const isOwnCopyPolicy = (value: unknown): value is OwnCopyPolicy =>
  ownCopyPolicies.some(policy => policy === value)

/** What is known of a story whose publication somebody asks for. */
export interface OwnCopy {
  policy: OwnCopyPolicy
  /** They began it, have its writer's part, or wrote most of its words. */
  isOwn: boolean
  /** Who made it ready, while it is; null when nobody did. */
  approvedBy: string | null
  actorId: string
}

const texts = defineMessages({
  en: {
    message: 'You publish what you wrote yourself, and nobody else has approved it.',
    warned:
      'This desk wants a second pair of eyes. Ask somebody to read the story and make it ready.',
    needed:
      'This desk needs a second person: another editor makes the story ready, or publishes it. A chief may override with a reason.',
  },
  de: {
    message: 'Sie veröffentlichen Ihren eigenen Text, und niemand sonst hat ihn freigegeben.',
    warned:
      'Dieses Ressort möchte vier Augen. Jemanden bitten, den Artikel zu lesen und freizugeben.',
    needed:
      'Dieses Ressort verlangt eine zweite Person: Jemand anders gibt den Artikel frei oder veröffentlicht ihn. Ein CvD kann sich mit Begründung hinwegsetzen.',
  },
})

export function ownCopyFindings(
  { policy, isOwn, approvedBy, actorId }: OwnCopy,
  language: Language,
): Finding[] {
  const hasSecond = approvedBy !== null && approvedBy !== actorId
  if (policy === 'allowed' || !isOwn || hasSecond) return []
  const { message, warned, needed } = texts[language]
  const isNeeded = policy === 'second-person'
  return [
    {
      level: isNeeded ? 'error' : 'warning',
      rule: 'own-copy',
      message,
      field: 'desk',
      hint: isNeeded ? needed : warned,
    },
  ]
}
