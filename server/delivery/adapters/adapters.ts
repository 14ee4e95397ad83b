// Every kind of destination, and how it is spoken to.
import type { Outbound } from '../outbound.ts'
import type { Adapters } from './adapter.ts'
import { createExchange } from './exchange.ts'
import { createFolders, type FolderDeps } from './folder.ts'
import { createGhost } from './ghost.ts'
import { createWebhook } from './webhook.ts'
import { createWordpress } from './wordpress.ts'

export interface AdaptersDeps {
  send: Outbound
  folders: FolderDeps
  now: () => Date
}

export function createAdapters({ send, folders, now }: AdaptersDeps): Adapters {
  const exchange = createExchange({ send, now })
  return {
    webhook: createWebhook(exchange, now),
    wordpress: createWordpress(exchange),
    ghost: createGhost(exchange, now),
    folder: createFolders(folders),
  }
}
