// Signing in: better-auth with passwords, sessions in our database, nobody signs up by themselves. Its
// tables are ours by other names; roles and colours cannot be set from outside.
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import type { Logger } from 'pino'
import type { Config } from '#server/config.ts'
import type { Db } from '#server/db/database.ts'
import type { OriginCheck } from '#server/http/origin.ts'
import { longestPassword, shortestPassword } from '#shared/auth/limits.ts'
import { guestLinks } from './guest-links.ts'

/** Set by our own middleware from Express's view of the proxy chain; never taken from outside. */
export const clientAddressHeader = 'x-standfirst-client'

/** The base path that better-auth answers under. */
export const authPath = '/api/auth'

export interface AuthDeps {
  db: Db
  config: Config
  /** The newsroom's own address. */
  url: string
  secret: string
  isAllowedOrigin: OriginCheck
  /** False for a disabled account. */
  mayEnter: (userId: string) => Promise<boolean>
  /** Uses a guest's one-time link up; null when it is not good. */
  followGuestLink: (token: string) => Promise<{ userId: string; storyId: string } | null>
  /** Somebody signed out, or a session was revoked. */
  onSessionEnd: (sessionId: string) => void
  logger: Logger
}

const times = { createdAt: 'created_at', updatedAt: 'updated_at' }

export const createAuth = ({
  db,
  config,
  url,
  secret,
  isAllowedOrigin,
  mayEnter,
  followGuestLink,
  onSessionEnd,
  logger,
}: AuthDeps) =>
  betterAuth({
    appName: config.site.name,
    secret,
    basePath: authPath,
    baseURL: url,
    database: { db, type: 'sqlite' },
    trustedOrigins: async request => {
      const origin = request?.headers.get('origin')
      const host = request?.headers.get('host')
      return origin && isAllowedOrigin(origin, host ?? undefined) ? [origin] : []
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    session: {
      modelName: 'sessions',
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...times,
      },
      expiresIn: 60 * 60 * 24 * 14,
      updateAge: 60 * 60 * 24,
    },
    user: {
      modelName: 'users',
      fields: { emailVerified: 'email_verified', ...times },
      additionalFields: {
        roles: { type: 'string', input: false, defaultValue: '[]' },
        disabled: { type: 'number', input: false, defaultValue: 0 },
        colour: { type: 'number', input: false, defaultValue: 1 },
      },
    },
    account: {
      modelName: 'accounts',
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...times,
      },
    },
    verification: {
      modelName: 'verifications',
      fields: { expiresAt: 'expires_at', ...times },
    },
    databaseHooks: {
      session: {
        delete: { after: async session => onSessionEnd(session.id) },
        create: {
          before: async session => {
            if (await mayEnter(session.userId)) return
            throw new APIError('FORBIDDEN', {
              code: 'ACCOUNT_DISABLED',
              message: 'This account is disabled. Ask an administrator.',
            })
          },
        },
      },
    },
    plugins: [guestLinks(followGuestLink)],
    rateLimit: {
      enabled: true,
      window: 60,
      max: 300,
      customRules: {
        '/sign-in/email': { window: 60, max: 30 },
        '/guest': { window: 60, max: 30 },
      },
    },
    advanced: {
      cookiePrefix: 'standfirst',
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    telemetry: { enabled: false },
    logger: {
      level: 'warn',
      log: (level, message, ...rest) => {
        const bound =
          level === 'error' ? logger.error : level === 'warn' ? logger.warn : logger.info
        bound.call(logger, { auth: rest.map(String) }, message)
      },
    },
  })

export type Auth = ReturnType<typeof createAuth>
