// Withdrawal and kill (rule E4): nothing stops them, neither checks nor threads nor what is newer. Their
// edition says that the story is over, and repeats nothing of it but what it needs to be known by.
import { hashArticle } from '#server/stories/hash.ts'
import { emptyArticle } from '#shared/article/empty.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import type { Publication } from '#shared/publishing/api.ts'
import type { Edition } from '#shared/publishing/edition.ts'
import { noticeOf } from '#shared/publishing/notice.ts'
import type { Story } from '#shared/stories/api.ts'
import type { AddEdition } from './add-edition.ts'
import type { Editions } from './editions.ts'

export interface WithdrawingDeps {
  addEdition: AddEdition
  editions: Pick<Editions, 'newestWithContent'>
}

export const createWithdrawing =
  ({ addEdition, editions }: WithdrawingDeps) =>
  async (
    actor: Actor,
    story: Story,
    { kind, note, readerNote, subscriberNote }: Publication & { kind: 'withdrawal' | 'kill' },
  ): Promise<Edition> => {
    const last = await editions.newestWithContent(story.id)
    const article = last
      ? noticeOf(last.article)
      : { ...emptyArticle(story.language), headline: story.headline }
    const notes = { note, readerNote, subscriberNote }
    return addEdition(
      actor,
      story,
      { kind, article, hash: hashArticle(article), ...notes, override: null },
      async () => ({ versionId: null }),
    )
  }
