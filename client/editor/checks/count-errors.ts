// How many findings stop a story from going out.
import type { Finding } from '#shared/publishing/check.ts'

export const countErrors = (findings: readonly Finding[]) =>
  findings.filter(({ level }) => level === 'error').length
