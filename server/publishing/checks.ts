// The checks with what they need to know: the newsroom's rules, what dictionaries say, the desk's demands, the time (rule E3).
import type { HouseStyle } from '#server/house-style/service.ts'
import type { SpellingService } from '#server/spelling/service.ts'
import type { Facts } from '#server/stories/facts.ts'
import type { Article } from '#shared/article/article.ts'
import type { Language } from '#shared/i18n/languages.ts'
import type { Finding } from '#shared/publishing/check.ts'
import type { Site } from '#shared/publishing/edition.ts'
import { preflight } from '#shared/publishing/preflight.ts'

export interface ChecksDeps {
  rulesFor: HouseStyle['rulesFor']
  spellingOf: SpellingService['of']
  siteOf: () => Promise<Site>
  now: () => Date
}

export const isError = ({ level }: Finding) => level === 'error'

export function createChecks({ rulesFor, spellingOf, siteOf, now }: ChecksDeps) {
  async function find(
    article: Article,
    { rights, embargo, desk }: Facts,
    language: Language,
    at = now().toISOString(),
  ): Promise<Finding[]> {
    const [rules, { name: siteName }] = await Promise.all([rulesFor(desk), siteOf()])
    const spelling = await spellingOf({ article, houseStyle: rules.houseStyle, siteName })
    const checked = { article, rights, embargo, ...rules, spelling, siteName, now: at }
    return preflight(checked, language)
  }

  return {
    find,
    /** How many errors and warnings there are, for the list. */
    async count(article: Article, facts: Facts) {
      const findings = await find(article, facts, 'en')
      const errors = findings.filter(isError).length
      return { errors, warnings: findings.length - errors }
    },
  }
}

export type Checks = ReturnType<typeof createChecks>
