// When the rights to a story end, beside the rights themselves, so that the end can be waited for; and what
// was said of it.
import type { Kysely } from 'kysely'

interface Before {
  stories: { id: string; rights: string | null; rights_until: string | null }
}

const endOf = (rights: string): string | null => {
  const recorded: unknown = JSON.parse(rights)
  const until =
    typeof recorded === 'object' && recorded !== null && 'until' in recorded ? recorded.until : null
  return typeof until === 'string' ? until : null
}

export async function up(db: Kysely<Before>) {
  await db.schema.alterTable('stories').addColumn('rights_until', 'text').execute()
  await db.schema.alterTable('stories').addColumn('rights_told', 'text').execute()
  await db.schema.createIndex('stories_rights').on('stories').column('rights_until').execute()
  const rows = await db
    .selectFrom('stories')
    .select(['id', 'rights'])
    .where('rights', 'is not', null)
    .execute()
  for (const { id, rights } of rows) {
    const until = rights === null ? null : endOf(rights)
    if (until === null) continue
    await db.updateTable('stories').set({ rights_until: until }).where('id', '=', id).execute()
  }
}
