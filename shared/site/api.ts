// What the browser asks once: whose newsroom this is.
import { z } from 'zod'
import { get } from '#shared/api/contract.ts'
import { LanguageTag } from '#shared/article/article.ts'

export const siteApi = {
  site: get('/api/site', {
    summary: 'The name and language of the site',
    /** `startedAs` is its name unless the settings give it another. */
    reply: z.object({ name: z.string(), language: LanguageTag, startedAs: z.string() }),
    public: true,
  }),
}
