// A real newsroom for one test file: the whole app on a free port with a data folder of its own, and
// people who are signed in.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningApp, startApp } from '#server/app.ts'
import type { Overrides } from '#server/compose/base.ts'
import { readConfig } from '#server/config.ts'
import { createLogger } from '#server/telemetry/logger.ts'
import type { User } from '#shared/auth/api.ts'
import type { Role } from '#shared/permissions/roles.ts'
import type { Story } from '#shared/stories/api.ts'
import { createBrowser, type Visitor } from './visitor.ts'

export const password = 'correct horse battery'

export interface Newsroom {
  url: string
  dataDir: string
  app: RunningApp
  visitor: () => Visitor
  /** A signed-in person with these roles. */
  person: (name: string, ...roles: Role[]) => Promise<Visitor & { user: User }>
  story: (by: Visitor, headline?: string) => Promise<Story>
  close: () => Promise<void>
}

const admin = { ADMIN_EMAIL: 'root@example.org', ADMIN_PASSWORD: password }

export async function openNewsroom(
  overrides: Overrides = {},
  env: Record<string, string> = {},
): Promise<Newsroom> {
  const dataDir = env.DATA_DIR ?? mkdtempSync(join(tmpdir(), 'standfirst-'))
  const config = readConfig({
    PORT: '0',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    MAX_MESSAGES_PER_SECOND: '100000',
    ...admin,
    ...env,
  })
  const app = await startApp(config, {
    logger: createLogger(process.env.TEST_LOG ?? 'silent'),
    samples: false,
    dictionaries: false,
    indexing: { quiet: 20, latest: 100 },
    ...overrides,
  })
  const visitor = () => createBrowser(app.url)
  let root: Visitor | null = null

  async function administrator() {
    if (!root) {
      root = visitor()
      await root.signIn(admin.ADMIN_EMAIL, password)
    }
    return root
  }

  return {
    url: app.url,
    dataDir,
    app,
    visitor,
    async person(name, ...roles) {
      const email = `${name.toLowerCase()}@example.org`
      const by = await administrator()
      const { user } = await by.post<{ user: User }>('/api/users', { email, name, roles, password })
      const signedIn = visitor()
      await signedIn.signIn(email, password)
      return { ...signedIn, user }
    },
    story: (by, headline = 'A headline') =>
      by.post<Story>('/api/stories', { headline, language: 'en' }),
    async close() {
      await app.close()
      if (!env.DATA_DIR) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
