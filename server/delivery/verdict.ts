// What an answer means for a delivery (rule E5): one table. What is refused for good is not tried again; what
// says that the destination itself is wrong pauses it, so that nothing that waits is lost.
import type { Outcome } from '#shared/delivery/attempts.ts'

type Verdict = Exclude<Outcome, 'interrupted'>

const verdicts: Record<number, Verdict> = {
  401: 'misdirected',
  403: 'misdirected',
  404: 'misdirected',
  405: 'misdirected',
  408: 'again',
  410: 'misdirected',
  421: 'again',
  425: 'again',
  429: 'again',
}

export function verdictOf(status: number): Verdict {
  if (status >= 200 && status < 300) return 'delivered'
  if (status >= 300 && status < 400) return 'misdirected'
  return verdicts[status] ?? (status >= 400 && status < 500 ? 'refused' : 'again')
}

/** A day: nobody is waited for longer. */
const longest = 86_400_000

/** What `Retry-After` asks for, in milliseconds from `now`; 0 without one (RFC 9110, 10.2.3). */
export function retryAfter(header: string | undefined, now: Date): number {
  if (header === undefined) return 0
  const wanted = /^\d+$/.test(header.trim())
    ? Number(header) * 1000
    : Date.parse(header) - now.getTime()
  return Number.isFinite(wanted) ? Math.min(longest, Math.max(0, wanted)) : 0
}

export interface Backoff {
  /** Milliseconds after the first failure; four times as long after each further one. */
  first: number
  /** Milliseconds at most. */
  longest: number
  /** Attempts in all. */
  attempts: number
}

/** Two and a half days: 5 s, 20 s, 80 s, 5 min, 21 min, 85 min, 6 h, 12 h, 12 h … */
export const patience: Backoff = { first: 5000, longest: 12 * 3_600_000, attempts: 12 }

/** How long to wait after `attempts` failures; `chance` (0 to 1) spreads those who failed together. */
export const waitAfter = ({ first, longest }: Backoff, attempts: number, chance: number) =>
  Math.min(longest, first * 4 ** (attempts - 1)) * (0.75 + chance / 2)
