// Changes of what is kept outside the draft, each on record: slug, desk, rights, embargo.
import type { Transaction } from 'kysely'
import type { Happened } from '#server/audit/service.ts'
import type { Database } from '#server/db/schema.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import type { Embargo, Story, StoryChange } from '#shared/stories/api.ts'
import type { NewRights } from '#shared/stories/rights.ts'
import { rightsColumns } from './facts.ts'
import type { StoryStore } from './store.ts'

export type Trx = Transaction<Database>

export type Audit = (
  trx: Trx,
  actor: Pick<Actor, 'id'> | null,
  storyId: string,
  entry: Happened,
) => Promise<void>

type Apply = (trx: Trx) => Promise<Happened>

interface Deps {
  store: StoryStore
  now: () => Date
  deskId: (desk: string | null) => Promise<string | null>
}

/** Rights as the record of a story names them. */
const recordOf = ({ terms, uses, until }: NewRights) =>
  [terms, uses && `(${uses.join(', ') || '–'})`, until && `→ ${until}`].filter(Boolean).join(' ')

/** An embargo as the record names it; nothing said of its end is the dash. */
const embargoRecordOf = ({ until, text }: Embargo) =>
  [until ?? '–', text].filter(Boolean).join(', ')

/** What `change` does to `story`, each as one step inside a transaction; checked before any is taken. */
export async function stepsOf(
  { store, now, deskId }: Deps,
  actor: Actor,
  story: Story,
  change: StoryChange,
): Promise<Apply[]> {
  const steps: Apply[] = []
  const { slug, desk, rights, embargo, why, template } = change

  if (slug !== undefined && slug !== story.slug) {
    if (await store.isSlugTaken(slug)) {
      throw new AppError('conflict', `The slug ${slug} belongs to another story.`, {
        errors: [{ path: 'body.slug', message: 'is taken' }],
      })
    }
    steps.push(async trx => {
      // Readers and partners have the old address once an edition was out under it.
      if (story.edition) await store.addOldSlug(trx, story.slug, story.id)
      await store.update(story.id, { slug }, trx)
      return { action: 'slug', from: story.slug, to: slug }
    })
  }

  if (desk !== undefined) {
    const id = await deskId(desk)
    if (id !== story.desk) {
      steps.push(async trx => {
        await store.update(story.id, { desk_id: id }, trx)
        return { action: 'desk', from: story.desk, to: id }
      })
    }
  }

  if (template !== undefined && template !== story.template) {
    if (template && story.live !== 'none') {
      throw new AppError(
        'conflict',
        'A story that was published cannot become a template. Copy it as one.',
      )
    }
    steps.push(async trx => {
      await store.update(story.id, { template: template ? 1 : 0 }, trx)
      return { action: 'template', from: String(story.template), to: String(template) }
    })
  }

  if (rights !== undefined) {
    const recorded =
      rights === null
        ? null
        : {
            ...(typeof rights === 'string' ? { terms: rights } : rights),
            recordedBy: actor.name,
            recordedAt: now().toISOString(),
          }
    steps.push(async trx => {
      await store.update(story.id, rightsColumns(recorded), trx)
      return {
        action: 'rights',
        from: story.rights && recordOf(story.rights),
        to: recorded && recordOf(recorded),
      }
    })
  }

  if (embargo !== undefined) {
    const written = embargo && JSON.stringify(embargo)
    steps.push(async trx => {
      await store.update(story.id, { embargo: written }, trx)
      return {
        action: 'embargo',
        from: story.embargo && embargoRecordOf(story.embargo),
        to: embargo && embargoRecordOf(embargo),
        note: why || null,
      }
    })
  }
  return steps
}
