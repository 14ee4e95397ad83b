// What each npm script does, under Node 24. `start` and `dev` end in the server's own process.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './chromium.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'dist', '.sources')

/** Runs one of the packages' programs; true when it ended well. */
function run(program, ...args) {
  return (
    spawnSync(join(root, 'node_modules', '.bin', program), args, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    }).status === 0
  )
}

/** One hash over everything that the built client is made of. */
function sourcesHash() {
  const hash = createHash('sha256')
  for (const folder of ['client', 'shared']) {
    const names = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
    for (const name of names.sort()) hash.update(name).update(readFileSync(name))
  }
  for (const name of ['vite.config.ts', 'package-lock.json'])
    hash.update(readFileSync(join(root, name)))
  return hash.digest('hex')
}

/** Builds the client unless dist/ was built from these very sources. */
function build({ force = false } = {}) {
  const hash = sourcesHash()
  if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return true
  console.log('Building the client, about ten seconds.')
  rmSync(stamp, { force: true })
  if (!run('vite', 'build', '--logLevel', 'warn')) return false
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stamp, hash)
  return true
}

async function start() {
  if (!build()) process.exit(1)
  await import('../server/main.ts')
}

/** The server, and Vite in front of it with hot reload on port 5173. */
async function dev() {
  const vite = spawn(join(root, 'node_modules', '.bin', 'vite'), [], {
    cwd: root,
    stdio: 'inherit',
  })
  process.on('exit', () => vite.kill())
  await import('../server/main.ts')
}

/** Types and lint; prints one line each. Returns [passed, failed]. */
function check() {
  const steps = [
    ['types', () => run('tsc', '--noEmit')],
    ['lint', () => run('biome', 'check', '--error-on-warnings')],
  ]
  const results = steps.map(([name, step]) => {
    const good = step()
    console.log(`${good ? 'passed' : 'FAILED'}  ${name}`)
    return good
  })
  return [results.filter(Boolean).length, results.filter(good => !good).length]
}

/** Benches of the built client. */
const inBrowser = new Set(['editing', 'threads'])

/** The bench that the first word names, a file of tests/bench; without one, that of the room server. */
function bench(args) {
  const [name, ...rest] = /^\w/.test(args[0] ?? '') ? args : ['bench', ...args]
  const file = `tests/bench/${name}.ts`
  if (existsSync(join(root, file)))
    return (!inBrowser.has(name) || build()) && run('node', file, ...rest)
  console.error(`There is no bench '${name}': see the files of tests/bench.`)
  return false
}

/** Everything; the last line counts it. Arguments are handed to Vitest. */
async function test(args) {
  let [passed, failed] = args.length > 0 ? [0, 0] : check()
  const built = build()
  const chromium = await findChromium()
  const report = join(tmpdir(), `standfirst-tests-${process.pid}.json`)
  process.env.CHROMIUM_PATH = chromium
  const good = run(
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  )
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
  rmSync(report, { force: true })
  passed += counts?.numPassedTests ?? 0
  failed += counts?.numFailedTests ?? 0
  // A file that could not be loaded, or an error outside a test, fails the run without a count.
  if (!built || (!good && failed === 0)) failed += 1
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}

/** The chains of the newsroom in DATA_DIR, beside a running one too; 1 when one is broken, 2 when it cannot say. */
async function verify() {
  const { verify: verifyNewsroom } = await import('../server/verify.ts')
  const { text, exitCode } = await verifyNewsroom(process.env)
  console.log(text)
  process.exit(exitCode)
}

const tasks = {
  start,
  dev,
  verify,
  build: () => process.exit(build({ force: true }) ? 0 : 1),
  bench: args => process.exit(bench(args) ? 0 : 1),
  check: () => process.exit(check()[1] === 0 ? 0 : 1),
  test,
}

const [name, ...args] = process.argv.slice(2)
const task = tasks[name]
if (!task) {
  console.error(`There is no task '${name}'. There are: ${Object.keys(tasks).join(', ')}.`)
  process.exit(1)
}
await task(args)
