// Installs the other servers' packages when their lockfile is not the one that was installed last. They
// are in peers/ so that nothing else in the project ever sees them.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const peers = fileURLToPath(new URL('../peers', import.meta.url))

/** Throws with a sentence when the packages cannot be had. */
export function installPeers() {
  const stamp = join(peers, 'node_modules', '.standfirst-lock')
  const lock = createHash('sha256')
    .update(readFileSync(join(peers, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  process.stdout.write('Installing the servers to compare with, once.\n')
  const { status } = spawnSync(
    'npm',
    ['ci', '--prefix', peers, '--no-audit', '--no-fund', '--loglevel=error'],
    { stdio: 'inherit', shell: process.platform === 'win32' },
  )
  if (status !== 0)
    throw new Error('npm ci in tests/bench/peers failed; its message above says why.')
  writeFileSync(stamp, lock)
}
