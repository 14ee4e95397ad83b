// The order in which findings are shown.
import type { Finding } from './check.ts'

/** What stops a publication before what only warns; otherwise in the order they came in. */
export const errorsFirst = (findings: readonly Finding[]): Finding[] => [
  ...findings.filter(({ level }) => level === 'error'),
  ...findings.filter(({ level }) => level === 'warning'),
]
