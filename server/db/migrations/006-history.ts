// Names and authors of versions, whose words text is that was made again, relations between stories,
// templates, and settings of the newsroom.
import type { Kysely } from 'kysely'
import { columnTypes, withoutRowid } from '../column-types.ts'

export async function up(db: Kysely<unknown>) {
  const { clientId } = columnTypes(db)

  await db.schema.alterTable('versions').addColumn('name', 'text').execute()
  await db.schema
    .alterTable('versions')
    .addColumn('authors', 'text', c => c.notNull().defaultTo('[]'))
    .execute()

  await db.schema
    .createTable('draft_origins')
    .addColumn('story_id', 'text', c => c.notNull())
    .addColumn('epoch', 'text', c => c.notNull())
    .addColumn('client_id', clientId, c => c.notNull())
    .addColumn('clock_from', 'integer', c => c.notNull())
    .addColumn('clock_to', 'integer', c => c.notNull())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('from_client', clientId)
    .addColumn('from_clock', 'integer')
    .addColumn('user_id', 'text')
    .addColumn('at', 'text')
    .addPrimaryKeyConstraint('draft_origins_key', ['story_id', 'epoch', 'client_id', 'clock_from'])
    .$call(withoutRowid(db))
    .execute()

  await db.schema
    .alterTable('stories')
    .addColumn('template', 'integer', c => c.notNull().defaultTo(0))
    .execute()

  await db.schema
    .createTable('story_relations')
    .addColumn('story_id', 'text', c => c.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('source_id', 'text', c => c.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('at', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('story_relations_key', ['story_id', 'source_id'])
    .execute()
  await db.schema
    .createIndex('story_relations_source')
    .on('story_relations')
    .column('source_id')
    .execute()

  await db.schema
    .createTable('settings')
    .addColumn('name', 'text', c => c.primaryKey())
    .addColumn('value', 'text', c => c.notNull())
    .addColumn('user_id', 'text')
    .addColumn('at', 'text', c => c.notNull())
    .execute()
}
