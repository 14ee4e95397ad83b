// Arranging the front page, over HTTP.
import type { Handlers } from '#server/http/mount.ts'
import { permit } from '#server/http/permit.ts'
import type { Editions } from '#server/publishing/editions.ts'
import { oneLine } from '#shared/publishing/printable.ts'
import { arranged } from '#shared/reader/arranged.ts'
import type { FrontOrder, frontApi } from '#shared/reader/front.ts'
import type { FrontOrders } from './front-order.ts'

export function frontRoutes(
  orders: FrontOrders,
  editions: Editions,
  now: () => Date,
): Handlers<typeof frontApi> {
  async function pageOf(front: FrontOrder) {
    const live = arranged(await editions.listLive('site'), front, now().toISOString())
    return {
      front,
      stories: live.slice(0, 60).map(({ storyId, slug, article, firstPublishedAt }) => ({
        storyId,
        slug,
        headline: oneLine(article.headline),
        kicker: oneLine(article.kicker),
        language: article.language,
        publishedAt: firstPublishedAt,
      })),
    }
  }
  return {
    async front({ actor }) {
      permit(actor, 'story.read')
      return pageOf(await orders.get())
    },
    async arrange({ actor, body }) {
      permit(actor, 'front.arrange')
      return pageOf(await orders.arrange(actor, body))
    },
  }
}
