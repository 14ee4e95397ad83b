import type { lookup } from 'node:dns'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { createOutbound } from './outbound.ts'

/** A name that leads to these addresses, one after the other. */
function nameOf(...addresses: string[]) {
  let asked = 0
  const resolve = (_host: string, _options: object, callback: (...found: unknown[]) => void) => {
    const address = addresses[Math.min(asked++, addresses.length - 1)]
    callback(null, [{ address, family: 4 }])
  }
  return resolve as unknown as typeof lookup // of its many forms, the one that is used
}

const faultOf = (url: string, resolve = nameOf('127.0.0.1')) =>
  createOutbound({ allowPrivate: false, timeout: 300, limit: 1000, lookup: resolve })({
    method: 'GET',
    url,
  }).then(
    () => 'none',
    error => error.fault,
  )

test('[E5] an address inside is refused, however it is written, and nothing is sent there', async () => {
  let asked = 0
  const server = createServer((_req, res) => {
    asked++
    res.end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // it listens on a port
  for (const host of ['127.0.0.1', '0x7f.1', '2130706433', '[::ffff:127.0.0.1]', '[::1]', '0']) {
    expect(await faultOf(`http://${host}:${port}/`), host).toBe('forbidden-address')
  }
  expect(await faultOf(`http://inside.example:${port}/`)).toBe('forbidden-address')
  expect(asked).toBe(0)
  await new Promise(resolve => server.close(resolve))
})

test('[E5] a name is looked up once: the address that was looked at is the one that is called', async () => {
  const server = createServer((_req, res) => res.end('here'))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // it listens on a port
  const turning = nameOf('127.0.0.1', '127.0.0.2')
  const send = createOutbound({ allowPrivate: true, timeout: 300, limit: 1000, lookup: turning })
  const answer = await send({ method: 'GET', url: `http://turning.example:${port}/` })
  expect(answer).toMatchObject({ status: 200, text: 'here' })
  await new Promise(resolve => server.close(resolve))
})
