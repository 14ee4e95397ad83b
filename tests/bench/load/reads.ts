// Readers who ask for one address again and again, each over a connection of its own. Answers are counted by
// their length, which is the same every time, so that asking costs next to nothing beside answering.
import { connect } from 'node:net'
import { now, pause } from '../clock.ts'

export interface Asked {
  port: number
  path: string
  headers: Record<string, string>
}

/** How many readers there are. */
const readers = 16

const requestOf = ({ port, path, headers }: Asked) =>
  [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n')

/** Bytes of a whole answer, headers included; throws unless it is a good one with a length. */
export function answerLength(start: Buffer): number {
  const end = start.indexOf('\r\n\r\n')
  const head = start.subarray(0, end).toString('latin1')
  const length = /^content-length: *(\d+)/im.exec(head)?.[1]
  if (end < 0 || !/^HTTP\/1.1 200 /.test(head) || !length)
    throw new Error(`not an answer that can be counted: ${head}`)
  return end + 4 + Number(length)
}

/** Reads for a quarter of `milliseconds` to get warm, then for all of them: answers a second, and all that there were. */
export async function readFrom(asked: Asked, milliseconds: number) {
  const request = requestOf(asked)
  let answers = 0
  let failure: Error | null = null
  const sockets = Array.from({ length: readers }, () => {
    const socket = connect(asked.port, '127.0.0.1')
    let length = 0
    let missing = 0
    const ask = () => {
      missing = length
      socket.write(request)
    }
    socket.on('connect', ask)
    socket.on('error', error => {
      failure = error
    })
    socket.on('data', data => {
      try {
        length ||= answerLength(data)
      } catch (error) {
        failure = error instanceof Error ? error : new Error(String(error))
        socket.destroy()
        return
      }
      missing = missing === 0 ? length - data.length : missing - data.length
      if (missing > 0) return
      answers += 1
      ask()
    })
    return socket
  })
  await pause(milliseconds / 4) // connected and warm
  const [from, begun] = [answers, now()]
  await pause(milliseconds)
  const rate = ((answers - from) * 1000) / (now() - begun)
  for (const socket of sockets) socket.destroy()
  if (failure) throw failure
  return { rate, answers }
}
