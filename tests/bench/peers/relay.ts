// A bare relay: every frame of a room goes to the others in it. It parses and stores nothing, so nothing
// that a server does for its users is cheaper than this.
import type { WebSocket } from 'ws'
import { listen } from './listen.ts'

const rooms = new Map<string, Set<WebSocket>>()

listen((socket, { url = '' }) => {
  const room = rooms.get(url) ?? new Set()
  rooms.set(url, room.add(socket))
  socket.on('message', data => {
    for (const other of room) if (other !== socket) other.send(data)
  })
  socket.on('error', () => socket.terminate())
  socket.on('close', () => room.delete(socket))
})
