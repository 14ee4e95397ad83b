// A picture that was brought for a story belongs to it (rules M2, W2). The same file may be here twice, once
// for a restricted story and once for everybody: what is known of the one says nothing about the other.
import { type Kysely, sql } from 'kysely'

const columns =
  'id, hash, type, width, height, bytes, filename, caption, credit, creator, rights, alt, taken_at, digital_source, focus_x, focus_y, search_text, user_id, at'

export async function up(db: Kysely<unknown>) {
  // SQLite cannot take away that a hash is unique.
  await db.schema
    .createTable('media_with_homes')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('hash', 'text', c => c.notNull())
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
    .addColumn('story_id', 'text', c => c.references('stories.id').onDelete('set null'))
    .execute()
  await sql`insert into media_with_homes (${sql.raw(columns)}) select ${sql.raw(columns)} from media`.execute(
    db,
  )
  await db.schema.dropTable('media').execute()
  await db.schema.alterTable('media_with_homes').renameTo('media').execute()
  await db.schema.createIndex('media_at').on('media').columns(['at', 'id']).execute()
  await db.schema.createIndex('media_hash').on('media').column('hash').execute()
}
