// Stories that begin with another's draft: copies, templates and stories from them, translations. Both
// sides know of each other.
import type { Access } from '#server/access/access.ts'
import type { Restrictions } from '#server/access/restrictions.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Article } from '#shared/article/article.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import type { NewStory, Story } from '#shared/stories/api.ts'
import type { NewCopy, Relation } from '#shared/stories/copies.ts'
import type { RelationKind } from '#shared/stories/relations.ts'
import type { RelationsStore } from './relations-store.ts'
import type { Beginning, Stories } from './service.ts'

export interface CopiesDeps {
  store: RelationsStore
  stories: Stories
  access: Access
  restrictions: Restrictions
  now: () => Date
  /** Where readers find a story. */
  readerUrl: (slug: string) => string
}

const invalid = (path: string, message: string) =>
  new AppError('invalid', message, { errors: [{ path, message }] })

const baseOf = (tag: string) => tag.split('-')[0]

/** What a new story keeps of the one that it begins with, by what it is. */
const beginnings: Record<NewCopy['as'], (source: Story) => Partial<Beginning>> = {
  copy: ({ template, rights, embargo }) =>
    template ? { action: 'created' } : { action: 'copied', rights, embargo },
  template: () => ({ action: 'created', template: true }),
  translation: ({ rights, embargo }) => ({ action: 'translated', rights, embargo }),
}

export function createCopies(deps: CopiesDeps) {
  const { store, stories, access, restrictions, now, readerUrl } = deps

  /** A story that is not open to somebody is, for them, none (rule W2). */
  async function sourceOf(actor: Actor, storyId: string) {
    if (await access.mayOpen(actor, storyId)) return stories.get(storyId)
    throw invalid('body.from.storyId', 'There is no story to begin with.')
  }

  function languageOf(source: Story, as: NewCopy['as'], language: string | undefined) {
    if (as !== 'translation') return language
    if (language === undefined)
      throw invalid('body.from.language', 'A translation needs the language that it is into.')
    if (baseOf(language) === baseOf(source.language))
      throw invalid('body.from.language', 'The story is in this language already.')
    return language
  }

  const translationOf = ({ id, slug, live }: Story): Article['translation'] => ({
    of: id,
    url: live === 'live' ? readerUrl(slug) : null,
    method: null,
    translator: null,
    checkedBy: null,
  })

  /** Templates are forms, not sources: nothing is remembered of them. */
  const relationOf = (source: Story, as: NewCopy['as']): RelationKind | null =>
    as === 'template' || source.template ? null : as

  return {
    async create(actor: Actor, { from, headline, language, desk }: NewStory & { from: NewCopy }) {
      const source = await sourceOf(actor, from.storyId)
      const wanted = languageOf(source, from.as, from.language ?? language)
      const draft = await stories.article(source.id)
      const relation = relationOf(source, from.as)
      const inherit = await restrictions.inherit(actor, source.id)
      return stories.begin(actor, {
        action: 'created',
        ...beginnings[from.as](source),
        article: {
          ...draft,
          // A form's working headline is not the story's.
          headline: headline ?? (source.template ? '' : draft.headline),
          language: wanted ?? draft.language,
          translation: from.as === 'translation' ? translationOf(source) : draft.translation,
          correction: null,
        },
        desk: desk === undefined ? source.desk : desk,
        note: source.headline,
        also: async (trx, id) => {
          await inherit(trx, id)
          if (relation === null) return
          const at = now().toISOString()
          await store.add(trx, { story_id: id, source_id: source.id, kind: relation, at })
        },
      })
    },
    /** Those that are open to the actor. */
    async relations(actor: Actor, storyId: string): Promise<Relation[]> {
      const rows = await store.list(storyId)
      const others = rows.map(row => (row.story_id === storyId ? row.source_id : row.story_id))
      const open = new Set(await access.openTo(actor, others))
      return Promise.all(
        rows
          .filter((_row, index) => open.has(others[index] ?? ''))
          .map(async ({ kind, story_id, source_id }) => {
            const isSource = story_id === storyId
            const { id, slug, headline, language, state, live } = await stories.get(
              isSource ? source_id : story_id,
            )
            return {
              kind,
              role: isSource ? ('source' as const) : ('result' as const),
              story: { id, slug, headline, language, state, live },
            }
          }),
      )
    },
  }
}

export type Copies = ReturnType<typeof createCopies>
