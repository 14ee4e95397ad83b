// Webhooks after Standard Webhooks 1.0 (standardwebhooks.com): a POST of JSON, signed with a secret that
// both sides know. `webhook-id` is the same in every attempt, so that a receiver drops what came twice.
import { randomBytes } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { storyUri, storyUrl } from '#server/publishing/exporters/addresses.ts'
import { exporters } from '#server/publishing/exporters/exporter.ts'
import { isOver } from '#shared/publishing/edition.ts'
import type { Format } from '#shared/publishing/formats.ts'
import { noticeOf } from '#shared/publishing/notice.ts'
import { type Adapter, type Parcel, shorten } from './adapter.ts'
import type { Exchange } from './exchange.ts'

/** Formats that can say of a story that it is gone; the others have nothing left to say. */
const saysGone: readonly Format[] = ['ninjs.json', 'newsml.xml', 'nitf.xml']

export const newWebhookSecret = () => `whsec_${randomBytes(32).toString('base64')}`

/** The edition in the destination's format; null when it is gone and the format cannot say so. */
export function contentOf({ act, edition, site }: Parcel, format: Format) {
  if (act === 'publish') return exporters[format](edition, site)
  if (!saysGone.includes(format)) return null
  const { article } = edition
  return exporters[format](
    isOver(edition)
      ? edition
      : { ...edition, kind: 'withdrawal', readerNote: null, article: noticeOf(article) },
    site,
  )
}

const eventOf = ({ act, edition }: Parcel) => {
  if (act === 'publish') return `edition.${edition.kind}`
  return edition.kind === 'kill' ? 'story.killed' : 'story.withdrawn'
}

/** What is in the body, besides the content in its format. */
function payloadOf(parcel: Parcel, format: Format, at: Date) {
  const { edition, site, act } = parcel
  const content = contentOf(parcel, format)
  return {
    type: eventOf(parcel),
    timestamp: at.toISOString(),
    data: {
      story: {
        id: edition.storyId,
        uri: storyUri(site, edition),
        slug: edition.slug,
        url: storyUrl(site, edition.slug),
        language: edition.article.language,
        headline: act === 'publish' ? edition.article.headline : null,
      },
      edition: {
        number: edition.number,
        kind: edition.kind,
        hash: edition.hash,
        previousHash: edition.previousHash,
        publishedAt: edition.publishedAt,
        firstPublishedAt: edition.firstPublishedAt,
      },
      /** Taken away without an edition that says so: the rights to the text have ended. */
      reason: act === 'remove' && !isOver(edition) ? 'rights' : null,
      readerNote: edition.readerNote,
      subscriberNote: edition.subscriberNote,
      format,
      contentType: content?.contentType ?? null,
      content: content?.body ?? null,
    },
  }
}

export function createWebhook({ exchange }: Exchange, now: () => Date): Adapter<'webhook'> {
  async function post(url: string, secret: string, id: string, payload: unknown) {
    const body = JSON.stringify(payload)
    const at = now()
    const answer = await exchange({
      method: 'POST',
      url,
      body,
      headers: {
        'Content-Type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign(id, at, body),
      },
    })
    return { status: answer.status, answer: shorten(answer.text), remote: null }
  }

  return {
    send: (parcel, { url, format }, secret) =>
      post(url, secret, `msg_${parcel.id}`, payloadOf(parcel, format, now())),
    test: ({ url, format }, secret, site) =>
      post(url, secret, `msg_test_${randomBytes(8).toString('hex')}`, {
        type: 'standfirst.test',
        timestamp: now().toISOString(),
        data: { site: site.name, url: site.url, format },
      }),
  }
}
