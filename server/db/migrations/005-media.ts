// Pictures: what is known of each, and which drafts and editions show it.
import type { Kysely } from 'kysely'
import { withoutRowid } from '../column-types.ts'

export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('media')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('hash', 'text', c => c.notNull().unique())
    .addColumn('type', 'text', c => c.notNull())
    .addColumn('width', 'integer', c => c.notNull())
    .addColumn('height', 'integer', c => c.notNull())
    .addColumn('bytes', 'integer', c => c.notNull())
    .addColumn('filename', 'text', c => c.notNull())
    .addColumn('caption', 'text', c => c.notNull())
    .addColumn('credit', 'text', c => c.notNull())
    .addColumn('creator', 'text', c => c.notNull())
    .addColumn('rights', 'text', c => c.notNull())
    .addColumn('alt', 'text', c => c.notNull())
    .addColumn('taken_at', 'text')
    .addColumn('digital_source', 'text')
    .addColumn('focus_x', 'double precision')
    .addColumn('focus_y', 'double precision')
    .addColumn('search_text', 'text', c => c.notNull())
    .addColumn('user_id', 'text', c => c.references('users.id').onDelete('set null'))
    .addColumn('at', 'text', c => c.notNull())
    .execute()
  await db.schema.createIndex('media_at').on('media').columns(['at', 'id']).execute()

  // No reference to media: a draft may name a picture that was deleted, or never was.
  await db.schema
    .createTable('draft_media')
    .addColumn('story_id', 'text', c => c.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('media_id', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('draft_media_pk', ['story_id', 'media_id'])
    .$call(withoutRowid(db))
    .execute()
  await db.schema.createIndex('draft_media_media').on('draft_media').column('media_id').execute()

  await db.schema
    .createTable('edition_media')
    .addColumn('story_id', 'text', c => c.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('number', 'integer', c => c.notNull())
    .addColumn('media_id', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('edition_media_pk', ['story_id', 'number', 'media_id'])
    .$call(withoutRowid(db))
    .execute()
  await db.schema
    .createIndex('edition_media_media')
    .on('edition_media')
    .column('media_id')
    .execute()
}
