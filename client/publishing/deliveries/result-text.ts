// What came of an attempt, in one line.
import type { Attempt, Result } from '#shared/delivery/attempts.ts'
import type { deliveryMessages } from './messages.ts'

type Texts = (typeof deliveryMessages)['en']

export function resultText(result: Result | Attempt, texts: Texts): string {
  const { outcome, status, fault, answer } = result
  return [
    outcome && texts.outcomes[outcome],
    fault && texts.faults[fault],
    status !== null && String(status),
    outcome === 'delivered' ? null : answer,
  ]
    .filter(Boolean)
    .join(' · ')
}
