// Restricted stories and guests, members of desks, threads for somebody, sign-offs, notifications.
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await db.schema
    .alterTable('stories')
    .addColumn('restricted', 'integer', c => c.notNull().defaultTo(0))
    .execute()
  await db.schema.alterTable('desks').addColumn('kind', 'text').execute()
  await db.schema
    .alterTable('desks')
    .addColumn('sign_offs', 'text', c => c.notNull().defaultTo('[]'))
    .execute()

  await db.schema
    .createTable('story_people')
    .addColumn('story_id', 'text', c => c.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('user_id', 'text', c => c.notNull().references('users.id').onDelete('cascade'))
    .addColumn('added_by', 'text')
    .addColumn('added_at', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('story_people_key', ['story_id', 'user_id'])
    .execute()

  await db.schema
    .createTable('guests')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('story_id', 'text', c => c.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('user_id', 'text', c => c.notNull().references('users.id').onDelete('cascade'))
    .addColumn('reads_threads', 'integer', c => c.notNull())
    .addColumn('invited_by', 'text')
    .addColumn('created_at', 'text', c => c.notNull())
    .addColumn('expires_at', 'text', c => c.notNull())
    .addColumn('revoked_at', 'text')
    .addColumn('token_hash', 'text', c => c.unique())
    .addColumn('entered_at', 'text')
    .execute()
  await db.schema.createIndex('guests_story').on('guests').column('story_id').execute()
  await db.schema.createIndex('guests_user').on('guests').column('user_id').execute()

  await db.schema
    .createTable('desk_members')
    .addColumn('desk_id', 'text', c => c.notNull().references('desks.id').onDelete('cascade'))
    .addColumn('user_id', 'text', c => c.notNull().references('users.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('desk_members_key', ['desk_id', 'user_id'])
    .execute()

  await db.schema
    .createTable('thread_assignees')
    .addColumn('thread_id', 'text', c =>
      c.primaryKey().references('threads.id').onDelete('cascade'),
    )
    .addColumn('user_id', 'text', c => c.references('users.id').onDelete('cascade'))
    .addColumn('desk_id', 'text', c => c.references('desks.id').onDelete('cascade'))
    .addColumn('by_user', 'text')
    .addColumn('at', 'text', c => c.notNull())
    .execute()

  await db.schema
    .createTable('sign_offs')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('story_id', 'text', c => c.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('user_id', 'text', c => c.notNull())
    .addColumn('version_id', 'text', c => c.notNull())
    .addColumn('note', 'text')
    .addColumn('at', 'text', c => c.notNull())
    .addColumn('withdrawn_at', 'text')
    .addColumn('withdrawn_by', 'text')
    .execute()
  await db.schema
    .createIndex('sign_offs_story')
    .on('sign_offs')
    .columns(['story_id', 'at'])
    .execute()

  await db.schema
    .createTable('notifications')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('user_id', 'text', c => c.notNull().references('users.id').onDelete('cascade'))
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('story_id', 'text', c => c.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('thread_id', 'text')
    .addColumn('actor_id', 'text')
    .addColumn('excerpt', 'text')
    .addColumn('at', 'text', c => c.notNull())
    .addColumn('read_at', 'text')
    .addColumn('in_app', 'integer', c => c.notNull())
    .addColumn('mail', 'text')
    .addColumn('mailed_at', 'text')
    .addColumn('attempts', 'integer', c => c.notNull().defaultTo(0))
    .addColumn('try_at', 'text')
    .execute()
  await db.schema
    .createIndex('notifications_user')
    .on('notifications')
    .columns(['user_id', 'at'])
    .execute()
  await db.schema
    .createIndex('notifications_mail')
    .on('notifications')
    .columns(['mail', 'mailed_at'])
    .execute()

  await db.schema
    .createTable('notification_settings')
    .addColumn('user_id', 'text', c => c.primaryKey().references('users.id').onDelete('cascade'))
    .addColumn('language', 'text', c => c.notNull())
    .addColumn('choices', 'text', c => c.notNull())
    .execute()
}
