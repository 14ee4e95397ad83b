// The environment, parsed once. A bad value stops the start with a sentence that names it.
import { delimiter, isAbsolute, resolve } from 'node:path'
import { z } from 'zod'
import { languageTagPattern } from '#shared/article/vocabulary.ts'
import { longestPassword, shortestPassword } from '#shared/auth/limits.ts'

/** A value that the start cannot go on with; the message is for the person at the terminal. */
export class ConfigError extends Error {}

const count = (fallback: number) => z.coerce.number().int().min(1).default(fallback)

const Origin = z
  .url({ protocol: /^https?$/ })
  .transform(value => new URL(value).origin)
  .optional()

const Environment = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
    HOST: z.string().min(1).default('127.0.0.1'),
    DATA_DIR: z
      .string()
      .min(1)
      .default('./data')
      .transform(path => resolve(path)),
    DATABASE_URL: z
      .undefined(
        'is not supported yet: this version keeps its data in DATA_DIR. Unset it and start again',
      )
      .optional(),
    PUBLIC_URL: Origin,
    ADMIN_EMAIL: z.email().optional(),
    ADMIN_PASSWORD: z
      .string()
      .min(shortestPassword, `must have at least ${shortestPassword} characters`)
      .max(longestPassword)
      .optional(),
    SITE_NAME: z.string().trim().min(1).max(100).default('Standfirst'),
    SITE_LANGUAGE: z
      .string()
      .regex(languageTagPattern, 'must be a language tag such as de or en')
      .default('en'),
    SITE_TIME_ZONE: z
      .string()
      .refine(isTimeZone, 'must be a time zone such as Europe/Berlin')
      .default(Intl.DateTimeFormat().resolvedOptions().timeZone),
    SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
    TRUST_PROXY: z
      .union([
        z.stringbool(),
        z.coerce.number().int().min(0),
        z
          .string()
          .regex(/^[\w.:/, ]+$/, 'must be true, false, a number of proxies, or their addresses'),
      ])
      .default(false),
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
      .default('info'),
    ALLOW_PRIVATE_DESTINATIONS: z.stringbool().default(false),
    DELIVERY_FOLDERS: z
      .string()
      .transform(list => list.split(delimiter).filter(path => path !== ''))
      .refine(paths => paths.every(isAbsolute), 'names whole paths, such as /srv/print')
      .default([]),
    SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: 'must be an address such as smtp://host:587' })
      .optional(),
    MAIL_FROM: z.string().trim().min(3).max(320).optional(),
    MAIL_DIGEST_MINUTES: count(120),
    MAX_CONNECTIONS_PER_USER: count(50),
    MAX_CONNECTIONS_PER_STORY: count(500),
    MAX_MESSAGES_PER_SECOND: count(100),
  })
  .refine(env => (env.ADMIN_EMAIL === undefined) === (env.ADMIN_PASSWORD === undefined), {
    path: ['ADMIN_EMAIL'],
    message: 'needs ADMIN_PASSWORD beside it, and the other way round',
  })

function isTimeZone(name: string) {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** Reads `env` (as `process.env`); an empty value counts as absent. Throws ConfigError. */
export function readConfig(env: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const name = String(issue?.path[0] ?? 'The environment')
    const value =
      name === 'DATABASE_URL' || /PASSWORD|SECRET|SMTP/.test(name)
        ? ''
        : ` (it is '${env[name] ?? ''}')`
    throw new ConfigError(`${name}${value}: ${issue?.message}.`)
  }
  const e = parsed.data
  return {
    port: e.PORT,
    host: e.HOST,
    dataDir: e.DATA_DIR,
    publicUrl: e.PUBLIC_URL ?? null,
    admin:
      e.ADMIN_EMAIL && e.ADMIN_PASSWORD
        ? { email: e.ADMIN_EMAIL, password: e.ADMIN_PASSWORD }
        : null,
    site: { name: e.SITE_NAME, language: e.SITE_LANGUAGE, timeZone: e.SITE_TIME_ZONE },
    /** Null: this newsroom sends no mail. The URL holds a password. */
    mail: e.SMTP_URL
      ? { url: e.SMTP_URL, from: e.MAIL_FROM ?? null, digestMinutes: e.MAIL_DIGEST_MINUTES }
      : null,
    secret: e.SECRET ?? null,
    trustProxy: e.TRUST_PROXY,
    logLevel: e.LOG_LEVEL,
    allowPrivateDestinations: e.ALLOW_PRIVATE_DESTINATIONS,
    /** Folders that editions may be written to, besides one in the data folder. */
    deliveryFolders: e.DELIVERY_FOLDERS,
    limits: {
      connectionsPerUser: e.MAX_CONNECTIONS_PER_USER,
      connectionsPerStory: e.MAX_CONNECTIONS_PER_STORY,
      messagesPerSecond: e.MAX_MESSAGES_PER_SECOND,
    },
  }
}

export type Config = ReturnType<typeof readConfig>
