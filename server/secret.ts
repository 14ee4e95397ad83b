// The secret that sessions are signed with: from the environment, else made once and kept with the data.
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function readSecret(given: string | null, dataDir: string): string {
  if (given !== null) return given
  const file = join(dataDir, 'secret')
  if (!existsSync(file))
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  return readFileSync(file, 'utf8').trim()
}
