// Installs what a bench alone needs, when its lockfile is not the one that was installed last: the other servers
// (peers/), Lighthouse (lighthouse/). Each is in a folder of its own, so that nothing else ever sees it.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder. Throws with a sentence when the packages cannot be had. */
export function install(name: 'peers' | 'lighthouse'): string {
  const folder = fileURLToPath(new URL(`./${name}`, import.meta.url))
  const stamp = join(folder, 'node_modules', '.standfirst-lock')
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return folder
  process.stdout.write(`Installing the packages of tests/bench/${name}, once.\n`)
  const { status } = spawnSync(
    'npm',
    ['ci', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error'],
    { stdio: 'inherit', shell: process.platform === 'win32' },
  )
  if (status !== 0)
    throw new Error(`npm ci in tests/bench/${name} failed; its message above says why.`)
  writeFileSync(stamp, lock)
  return folder
}
