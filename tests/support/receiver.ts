// A program that receives deliveries, over real HTTP, and behaves as badly as a test wants it to.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  method: string
  path: string
  headers: Record<string, string>
  text: string
  /** What a test looks into is its own affair. */
  // biome-ignore lint/suspicious/noExplicitAny: bodies of every kind come here
  json: any
}

export type Behaviour = (received: Received, res: ServerResponse, req: IncomingMessage) => void

export const answers =
  (status: number, headers: Record<string, string> = {}, body = ''): Behaviour =>
  (_received, res) =>
    res.writeHead(status, headers).end(body)

export const hangs: Behaviour = () => {}
/** Says yes, and never goes on. */
export const stalls: Behaviour = (_received, res) => void res.writeHead(200).flushHeaders()
export const resets: Behaviour = (_received, res) => void res.socket?.resetAndDestroy()
/** Never stops answering. */
export const floods: Behaviour = (_received, res) => {
  const part = Buffer.alloc(64 * 1024, 'x')
  res.writeHead(200)
  const more = () => {
    while (!res.destroyed && res.write(part));
    if (!res.destroyed) res.once('drain', more)
  }
  more()
}
/** Answers when it is told to. */
export function waits() {
  let release = () => {}
  const released = new Promise<void>(resolve => {
    release = resolve
  })
  const behaviour: Behaviour = (_received, res) =>
    void released.then(() => {
      if (!res.destroyed) res.writeHead(200).end()
    })
  return { behaviour, release }
}

export async function openReceiver() {
  const received: Received[] = []
  /** By path: what is next, the last of which stays. */
  const plans = new Map<string, Behaviour[]>()
  const server = createServer((req, res) => {
    const parts: Buffer[] = []
    req.on('data', part => parts.push(part))
    req.on('end', () => {
      const text = Buffer.concat(parts).toString()
      const one: Received = {
        method: req.method ?? '',
        path: req.url ?? '',
        headers: Object.fromEntries(
          Object.entries(req.headers).map(([name, value]) => [name, String(value)]),
        ),
        text,
        json: text.startsWith('{') ? JSON.parse(text) : null,
      }
      received.push(one)
      const plan = plans.get(one.path) ?? plans.get(`/${one.path.split('/')[1]}`) ?? []
      const behaviour = plan.length > 1 ? plan.shift() : plan[0]
      ;(behaviour ?? answers(200))(one, res, req)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // it listens on a port
  return {
    url: `http://127.0.0.1:${port}`,
    /** What came to a path, in its order. */
    at: (path: string) => received.filter(one => one.path === path),
    behaves(path: string, ...behaviours: Behaviour[]) {
      plans.set(path, behaviours)
    },
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export type Receiver = Awaited<ReturnType<typeof openReceiver>>
