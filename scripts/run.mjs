// The door of every npm script. Runs on any Node from 20 up, installs what the lockfile asks for
// when it changed, then goes on under the Node 24 that comes with the packages.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'node_modules', '.bin')
const stamp = join(root, 'node_modules', '.standfirst-lock')

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** Installs when package-lock.json is not the one that was installed last. */
function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('Installing packages, about a minute the first time.')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0)
    fail('npm ci failed; its message above says why. Mend that and run the command again.')
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(stamp, lock)
}

/** The Node 24 among the packages; else the one that runs this, when it is new enough. */
function node24() {
  const brought = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node')
  if (existsSync(brought)) return brought
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return fail(
    `No Node 24 comes with the packages for ${process.platform}-${process.arch}. ` +
      `Install Node 24 or newer and run the command again (this is ${process.version}).`,
  )
}

/** How a server keeps its memory (decision 046). */
const serverFlags = JSON.parse(readFileSync(join(root, 'scripts', 'server-flags.json'), 'utf8'))

const [task, ...rest] = process.argv.slice(2)
install()
const flags = task === 'start' ? serverFlags : []
const child = spawn(node24(), [...flags, join(root, 'scripts', 'tasks.mjs'), task ?? '', ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` },
})
// Ctrl C reaches the child by itself; a SIGTERM meant for us is handed on, so that it can finish.
process.on('SIGINT', () => {})
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('error', error => fail(`Node 24 could not be started: ${error.message}`))
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
