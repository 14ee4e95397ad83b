// Hocuspocus 4.7 with its database extension and its own defaults: whole states, two seconds after a
// change and ten at the latest. SQLite is opened as Standfirst opens it.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Database } from '@hocuspocus/extension-database'
import { Server } from '@hocuspocus/server'
import { announce } from './listen.ts'

const db = new DatabaseSync(join(process.argv[2] ?? '.', 'hocuspocus.db'))
db.exec('pragma journal_mode = wal; pragma synchronous = full')
db.exec('create table documents (name text primary key, data blob not null)')
const find = db.prepare('select data from documents where name = ?')
const write = db.prepare(
  'insert into documents (name, data) values (?, ?) on conflict (name) do update set data = excluded.data',
)

const server = new Server({
  port: 0,
  address: '127.0.0.1',
  quiet: true,
  extensions: [
    new Database({
      async fetch({ documentName }) {
        const data = find.get(documentName)?.data
        return data instanceof Uint8Array ? data : null
      },
      async store({ documentName, state }) {
        write.run(documentName, state)
      },
    }),
  ],
})

await server.listen()
announce(server.address.port)
