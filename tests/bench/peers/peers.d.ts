// What the bench uses of the other servers' packages, so that types are checked where they are not
// installed.

declare module '@hocuspocus/server' {
  export class Server {
    constructor(configuration: {
      port: number
      address: string
      quiet: boolean
      extensions: unknown[]
    })
    listen(): Promise<unknown>
    readonly address: { port: number }
  }
}

declare module '@hocuspocus/extension-database' {
  export class Database {
    constructor(configuration: {
      fetch: (data: { documentName: string }) => Promise<Uint8Array | null>
      store: (data: { documentName: string; state: Uint8Array }) => Promise<void>
    })
  }
}

declare module '@hocuspocus/provider' {
  import type * as Y from 'yjs'
  export class HocuspocusProvider {
    constructor(configuration: { url: string; name: string; document: Y.Doc; onSynced: () => void })
    destroy(): void
  }
}

declare module 'y-websocket/bin/utils' {
  import type { IncomingMessage } from 'node:http'
  import type { WebSocket } from 'ws'
  export function setupWSConnection(socket: WebSocket, request: IncomingMessage): void
}
