// The servers that are measured. Each is a process of its own with data of its own, and tells where its
// rooms are.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Protocol } from '../wire/framing.ts'
import { startPeer } from './peer.ts'
import { startStandfirst } from './standfirst.ts'

export const serverNames = ['standfirst', 'hocuspocus', 'y-websocket', 'relay'] as const
export type ServerName = (typeof serverNames)[number]

/** Where one document is edited. */
export interface Room {
  url: string
  /** What Hocuspocus calls the document. */
  name: string
}

export interface Server {
  pid: number
  protocol: Protocol
  /** Whether it hands out the draft; a relay does not. */
  answers: boolean
  /** What a socket has to bring; empty where nobody asks. */
  cookie: string
  /** Makes rooms that nobody has been in. */
  rooms: (count: number) => Promise<Room[]>
  /** Ends it at once. */
  kill: () => Promise<void>
}

export const startServer = (name: ServerName, folder: string): Promise<Server> =>
  name === 'standfirst' ? startStandfirst(folder) : startPeer(name, folder)

/** Beside the code, because a machine's folder for temporary files may be in memory. */
const data = fileURLToPath(new URL('../data/', import.meta.url))

/** Runs `use` with a new folder on the disk of the checkout; the folder is removed afterwards. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  mkdirSync(data, { recursive: true })
  const folder = mkdtempSync(join(data, 'run-'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs `use` with a fresh server that has never stored anything. */
export const withServer = <T>(name: ServerName, use: (server: Server) => Promise<T>): Promise<T> =>
  withFolder(async folder => {
    const server = await startServer(name, folder)
    try {
      return await use(server)
    } finally {
      await server.kill()
    }
  })
