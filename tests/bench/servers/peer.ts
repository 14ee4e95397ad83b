// The other servers, each a small program in peers/ with packages of its own.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Server, ServerName } from './server.ts'

export async function startPeer(
  name: Exclude<ServerName, 'standfirst'>,
  folder: string,
): Promise<Server> {
  const program = fileURLToPath(new URL(`../peers/${name}.ts`, import.meta.url))
  const child = spawn(process.execPath, [program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = new Promise<void>(resolve => child.on('exit', () => resolve()))
  const port = await new Promise<string>((resolve, reject) => {
    void exited.then(() => reject(new Error(`${name} ended before it listened`)))
    createInterface(child.stdout).on('line', line => {
      const found = /^listening on (\d+)$/.exec(line)?.[1]
      if (found) resolve(found)
    })
  })
  const isHocuspocus = name === 'hocuspocus'
  let made = 0
  return {
    pid: child.pid ?? 0,
    protocol: isHocuspocus ? 'hocuspocus' : 'y-websocket',
    answers: name !== 'relay',
    cookie: '',
    rooms: async count =>
      Array.from({ length: count }, () => {
        const room = `room-${made++}`
        return { url: `ws://127.0.0.1:${port}/${isHocuspocus ? '' : room}`, name: room }
      }),
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
}
