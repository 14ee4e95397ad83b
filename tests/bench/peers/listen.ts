// What the programs here have in common: a WebSocket server on a free port, told on the first line.
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'

export const announce = (port: number) => process.stdout.write(`listening on ${port}\n`)

export function listen(onConnection: (socket: WebSocket, request: IncomingMessage) => void) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
  server.on('connection', onConnection)
  server.on('listening', () => announce((server.address() as AddressInfo).port)) // it has a port
}
