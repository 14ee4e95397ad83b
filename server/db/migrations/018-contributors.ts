// Profiles of those who write and make stories. A slug that a profile once had stays its own and leads on;
// a profile that was merged into another stays as a sign to it, because drafts and editions name it.
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('contributors')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('slug', 'text', c => c.notNull())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('search_name', 'text', c => c.notNull())
    .addColumn('role', 'text', c => c.notNull())
    .addColumn('bio', 'text', c => c.notNull())
    .addColumn('email', 'text')
    .addColumn('email_public', 'integer', c => c.notNull())
    .addColumn('links', 'text', c => c.notNull())
    .addColumn('picture_id', 'text', c => c.references('media.id').onDelete('set null'))
    .addColumn('user_id', 'text', c => c.unique().references('users.id').onDelete('set null'))
    .addColumn('archived', 'integer', c => c.notNull())
    .addColumn('merged_into', 'text', c => c.references('contributors.id').onDelete('cascade'))
    .addColumn('at', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createIndex('contributors_name')
    .on('contributors')
    .columns(['search_name', 'id'])
    .execute()
  await db.schema
    .createTable('contributor_slugs')
    .addColumn('slug', 'text', c => c.primaryKey())
    .addColumn('contributor_id', 'text', c =>
      c.notNull().references('contributors.id').onDelete('cascade'),
    )
    .execute()
}
