// Stories made of other stories, on the wire: copies, templates, translations, and what is related.
import { z } from 'zod'
import { get } from '#shared/api/contract.ts'
import { LanguageTag } from '#shared/article/article.ts'
import { draftStates, publicStates } from '#shared/workflow/transitions.ts'
import { copyKinds, relationKinds } from './relations.ts'

/** What a new story begins with. A translation needs a language; a copy of a template is an ordinary story. */
export const NewCopy = z.strictObject({
  storyId: z.string(),
  as: z.enum(copyKinds),
  language: LanguageTag.optional(),
})
export type NewCopy = z.infer<typeof NewCopy>

/** Another story that this one was made of (`source`), or that was made of this one (`result`). */
export const Relation = z.object({
  kind: z.enum(relationKinds),
  role: z.enum(['source', 'result']),
  story: z.object({
    id: z.string(),
    slug: z.string(),
    headline: z.string(),
    language: LanguageTag,
    state: z.enum(draftStates),
    live: z.enum(publicStates),
  }),
})
export type Relation = z.infer<typeof Relation>

export const copiesApi = {
  relations: get('/api/stories/:storyId/relations', {
    summary: 'The stories that this one was made of, and those made of it',
    params: z.object({ storyId: z.string() }),
    reply: z.array(Relation),
  }),
}
