// A newsroom that sends its editions to a receiver: destinations, stories that go there, and the ledger once
// it is at rest.
import type { Overrides } from '#server/compose/base.ts'
import type { Delivery } from '#shared/delivery/deliveries.ts'
import type { Destination } from '#shared/delivery/destinations.ts'
import type { Edition } from '#shared/publishing/edition.ts'
import type { Story } from '#shared/stories/api.ts'
import { openNewsroom } from './newsroom.ts'
import { openReceiver } from './receiver.ts'
import { until } from './until.ts'
import type { Visitor } from './visitor.ts'

export type AddedDestination = Destination & { secret: string }

/** Lets editions go to this computer, by HTTP. */
export const inside = {
  SITE_NAME: 'Nordufer',
  SITE_LANGUAGE: 'en',
  ALLOW_PRIVATE_DESTINATIONS: 'true',
}

/** A webhook at a path of the receiver, unless `more` says otherwise; it is called like the path. */
export async function addDestination(
  admin: Visitor,
  receiverUrl: string,
  path: string,
  more: object = {},
): Promise<AddedDestination> {
  const { destination, secret } = await admin.post<{
    destination: Destination
    secret: string | null
  }>('/api/destinations', {
    name: path,
    target: { kind: 'webhook', url: `${receiverUrl}${path}`, format: 'json' },
    ...more,
  })
  return { ...destination, secret: secret ?? '' }
}

/** Agency copy that passes every check; `title` is its headline. */
export async function importStory(by: Visitor, title: string, rights?: object): Promise<Story> {
  const { story } = await by.post<{ story: Story }>('/api/wire/import', {
    text: `${title}\n\nBy Mara Helmbrink\n\nWENDHAFEN, Nov. 23 (Nordufer) — The chain ferry crossed the Ahlte again on Monday, nine weeks after it was lifted out of the water for repairs.\n`,
    language: 'en',
  })
  if (rights) await by.patch(`/api/stories/${story.id}`, { rights })
  return story
}

export async function publishStory(by: Visitor, story: Story, kind = 'first', more: object = {}) {
  const path = `/api/stories/${story.id}/publish`
  return (await by.post<{ edition: Edition }>(path, { kind, ...more })).edition
}

/** Timeouts are those of the product: `overrides` shorten them where a test is about them. */
export async function openDeliveries(overrides: Overrides['delivery'] = {}) {
  const receiver = await openReceiver()
  const backoff = { first: 10, longest: 40, attempts: 4, ...overrides.backoff }
  const newsroom = await openNewsroom({ delivery: { ...overrides, backoff } }, inside)
  const ana = await newsroom.person('Ana', 'editor')
  const admin = await newsroom.person('Ada', 'admin')
  let stories = 0

  const ledger = (story: Story) => ana.get<Delivery[]>(`/api/stories/${story.id}/deliveries`)
  const isOpen = ({ state }: Delivery) => state === 'waiting' || state === 'sending'

  return {
    receiver,
    newsroom,
    ana,
    admin,
    destination: (path: string, more?: object) => addDestination(admin, receiver.url, path, more),
    /** A test's destinations leave with it, so that the next one's stories go nowhere else. */
    async removeAll() {
      for (const { id } of await admin.get<Destination[]>('/api/destinations'))
        await admin.request('DELETE', `/api/destinations/${id}`)
    },
    imported: (rights?: object) => importStory(ana, `Ferry ${++stories} returns`, rights),
    publish: (story: Story, kind?: string, more?: object) => publishStory(ana, story, kind, more),
    ledger,
    /** The ledger once nothing of it moves any more. */
    settled: (story: Story) =>
      until(async () => {
        const rows = await ledger(story)
        return rows.some(row => isOpen(row) && !row.destination.isPaused) ? null : rows
      }, 'everything was sent'),
    /** Which editions came to a path, in their order. */
    numbersAt: (path: string, story?: Story) =>
      receiver
        .at(path)
        .filter(({ json }) => !story || json.data.story.id === story.id)
        .map(({ json }) => json.data.edition.number),
    async close() {
      await newsroom.close()
      await receiver.close()
    },
  }
}

export type Deliveries = Awaited<ReturnType<typeof openDeliveries>>
