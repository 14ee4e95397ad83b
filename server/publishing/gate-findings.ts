// What people stop a publication with, as findings with a way to each: open threads (rule R4),
// sign-offs that the desk needs (R5), and its rule for one's own copy.
import type { Comments } from '#server/comments/service.ts'
import type { SignOffs } from '#server/signoffs/service.ts'
import type { Article } from '#shared/article/article.ts'
import type { Language } from '#shared/i18n/languages.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import { reviewFindings } from '#shared/publishing/review-findings.ts'
import { signOffFindings } from '#shared/signoffs/findings.ts'
import type { Story } from '#shared/stories/api.ts'
import type { OwnCopyFindings } from './own-copy.ts'

export interface GateFindingsDeps {
  comments: Pick<Comments, 'list'>
  signOffs: Pick<SignOffs, 'states'>
  /** What the desk says to publishing one's own copy. */
  ownCopy: OwnCopyFindings
}

export const createGateFindings =
  ({ comments, signOffs, ownCopy }: GateFindingsDeps) =>
  async (actor: Actor, story: Story, article: Article, language: Language) => {
    const [threads, states, own] = await Promise.all([
      comments.list(story.id, actor),
      signOffs.states(actor, story, article),
      ownCopy(actor, story, language),
    ])
    return [...reviewFindings(threads, language), ...signOffFindings(states, language), ...own]
  }
