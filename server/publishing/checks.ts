// The checks with what they need to know: the newsroom's rules, what dictionaries say, the desk's demands, the time (rule E3).
import type { HouseStyle } from '#server/house-style/service.ts'
import type { SpellingService } from '#server/spelling/service.ts'
import type { Facts } from '#server/stories/facts.ts'
import type { Article } from '#shared/article/article.ts'
import type { Language } from '#shared/i18n/languages.ts'
import type { Finding } from '#shared/publishing/check.ts'
import type { Site } from '#shared/publishing/edition.ts'

export interface ChecksDeps {
  rulesFor: HouseStyle['rulesFor']
  check: SpellingService['check']
  siteOf: () => Promise<Site>
  now: () => Date
}

export const isError = ({ level }: Finding) => level === 'error'

export function createChecks({ rulesFor, check, siteOf, now }: ChecksDeps) {
  async function run(
    article: Article,
    { rights, embargo, desk }: Facts,
    purpose: 'asked' | 'counted',
    { language, at }: { language: Language; at: string },
  ): Promise<Finding[]> {
    const [rules, { name: siteName }] = await Promise.all([rulesFor(desk), siteOf()])
    const checked = { article, rights, embargo, ...rules, siteName, now: at }
    return check(checked, language, purpose)
  }

  return {
    find: (article: Article, facts: Facts, language: Language, at = now().toISOString()) =>
      run(article, facts, 'asked', { language, at }),
    /** How many errors and warnings there are, for the list. */
    async count(article: Article, facts: Facts) {
      const at = now().toISOString()
      const findings = await run(article, facts, 'counted', { language: 'en', at })
      const errors = findings.filter(isError).length
      return { errors, warnings: findings.length - errors }
    },
  }
}

export type Checks = ReturnType<typeof createChecks>
