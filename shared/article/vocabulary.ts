// Closed lists and patterns of the article, apart from its zod shapes so that the browser can use
// them without a schema library.

/** Schemes a link may have. Everything else is text. */
export const linkPattern = /^(https?:\/\/|mailto:)\S+$/i

/** An address on the web. */
export const webPattern = /^https?:\/\/\S+$/i

/** An address on the web, or a path of the own site. */
export const relatedPattern = /^(https?:\/\/\S+|\/(?![/\\])\S*)$/i

/** BCP 47, as far as newsrooms use it: a language, maybe a region or script. */
export const languageTagPattern = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

export const creditRoles = [
  'reporting',
  'additionalReporting',
  'writing',
  'editing',
  'translation',
  'photography',
  'graphics',
  'research',
  'unknown',
] as const
export type CreditRole = (typeof creditRoles)[number]

export const isCreditRole = (value: unknown): value is CreditRole =>
  creditRoles.some(role => role === value)
