// A peer that speaks the protocol by hand: for sending what no honest client sends, and for not reading.
import { WebSocket } from 'ws'
import { decodeFrame, type Frame } from '#shared/collab/protocol.ts'

export interface WildPeer {
  socket: WebSocket
  frames: Frame[]
  send: (bytes: Uint8Array) => void
  closed: Promise<number>
}

export function wildPeer(url: string, cookie: string, storyId: string): Promise<WildPeer> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/collab/${storyId}`, {
    headers: { cookie },
  })
  const frames: Frame[] = []
  socket.on('message', data => frames.push(decodeFrame(data as Buffer)))
  const closed = new Promise<number>(resolve => socket.on('close', resolve))
  return new Promise((resolve, reject) => {
    socket.on('error', reject)
    socket.on('open', () => {
      socket.removeListener('error', reject)
      socket.on('error', () => {})
      resolve({ socket, frames, send: bytes => socket.send(bytes), closed })
    })
  })
}
