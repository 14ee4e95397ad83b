// A cable between a browser and the newsroom that can be pulled: then every connection breaks and none is
// made, as when the network is gone for one person alone.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface Cable {
  /** Where the newsroom is found through it. */
  url: string
  pull: () => void
  plug: () => void
  close: () => Promise<void>
}

export async function layCable(to: string): Promise<Cable> {
  const port = Number(new URL(to).port)
  const open = new Set<Socket>()
  let isPulled = false
  const server = createServer(near => {
    if (isPulled) return void near.destroy()
    const far = connect(port, '127.0.0.1')
    for (const [here, there] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(here)
      here.pipe(there)
      here.on('error', () => there.destroy())
      here.on('close', () => {
        open.delete(here)
        there.destroy()
      })
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address() as AddressInfo // it listens on a port
  const pull = () => {
    isPulled = true
    for (const socket of open) socket.destroy()
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    pull,
    plug: () => {
      isPulled = false
    },
    close() {
      pull()
      return new Promise(resolve => server.close(() => resolve()))
    },
  }
}
