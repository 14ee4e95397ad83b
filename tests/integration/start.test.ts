import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProcess } from '#tests/support/process.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-start-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const dataDir = (name: string) => join(folder, name)

/** Starts a newsroom that must not start; its one sentence and its exit code. */
function refusal(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child: ChildProcess = spawn(process.execPath, ['server/main.ts'], {
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr?.on('data', chunk => {
    said += chunk
  })
  return new Promise(resolve => child.on('exit', code => resolve({ code, said: said.trim() })))
}

test.each([
  ['PORT', 'eighty'],
  ['PUBLIC_URL', 'standfirst'],
  ['DATABASE_URL', 'postgres://localhost/x'],
  ['SECRET', 'short'],
  ['LOG_LEVEL', 'loud'],
  ['SITE_LANGUAGE', 'Deutsch!'],
  ['ADMIN_EMAIL', 'ana@example.org'],
])('a bad %s stops the start with a sentence that names it', async (name, value) => {
  const { code, said } = await refusal({ DATA_DIR: dataDir('env'), [name]: value })
  expect(code).toBe(1)
  expect(said).toMatch(new RegExp(`^${name}`))
  expect(said.split('\n')).toHaveLength(1)
  if (name === 'SECRET' || name === 'DATABASE_URL') expect(said).not.toContain(value)
})

test('a port in use stops the start', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => other.once('listening', resolve))
  const address = other.address()
  const port = typeof address === 'object' && address ? String(address.port) : ''
  const { code, said } = await refusal({ DATA_DIR: dataDir('port'), PORT: port })
  other.close()
  expect(code).toBe(1)
  expect(said).toBe(`Port ${port} is in use. Stop what runs there, or set PORT to another one.`)
})

test('a data folder that cannot be written stops the start', async () => {
  const file = dataDir('a-file')
  writeFileSync(file, '')
  const { code, said } = await refusal({ DATA_DIR: join(file, 'data') })
  expect(code).toBe(1)
  expect(said).toMatch(/cannot be written.*DATA_DIR/)
  chmodSync(file, 0o600)
})

test('a damaged database stops the start', async () => {
  const damaged = dataDir('damaged')
  mkdirSync(damaged)
  writeFileSync(join(damaged, 'standfirst.db'), Buffer.alloc(8192, 'not a database '))
  const { code, said } = await refusal({ DATA_DIR: damaged })
  expect(code).toBe(1)
  expect(said).toMatch(/is damaged.*Put back a copy/)
  expect(said.split('\n')).toHaveLength(1)
})

test('a second process on the same data folder refuses to start and says why', async () => {
  const first = await startProcess({ DATA_DIR: dataDir('shared') })
  const { code, said } = await refusal({ DATA_DIR: dataDir('shared') })
  expect(code).toBe(1)
  expect(said).toMatch(/already running on the data folder/)
  await first.stop()
})

test('the first start prints a one-time link and puts a sample story in each language on the list', async () => {
  const first = await startProcess({ DATA_DIR: dataDir('fresh') })
  expect(first.printed()).toMatch(/\/newsroom\/link\/[\w-]{43}/)
  await first.stop()
  const second = await startProcess({ DATA_DIR: dataDir('fresh') })
  expect(second.printed()).toMatch(/\/newsroom\/link\//)
  await second.stop()
})

test('once it is open it says that it is alive and ready', async () => {
  const { url, stop } = await startProcess({ DATA_DIR: dataDir('ready') })
  for (const path of ['/healthz', '/readyz'])
    expect((await fetch(`${url}${path}`)).status, path).toBe(200)
  await stop()
})

test('SIGTERM ends it with 0', async () => {
  const newsroom = await startProcess({ DATA_DIR: dataDir('term') })
  expect(await newsroom.stop()).toBe(0)
})
