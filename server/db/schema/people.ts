// Accounts, sessions and one-time links.
import type { Flag, Json, Time } from './columns.ts'

interface Users {
  id: string
  name: string
  email: string
  email_verified: Flag
  image: string | null
  created_at: Time
  updated_at: Time
  roles: Json
  disabled: Flag
  colour: number
}

interface Sessions {
  id: string
  user_id: string
  token: string
  expires_at: Time
  ip_address: string | null
  user_agent: string | null
  created_at: Time
  updated_at: Time
}

interface Accounts {
  id: string
  account_id: string
  provider_id: string
  user_id: string
  access_token: string | null
  refresh_token: string | null
  id_token: string | null
  access_token_expires_at: Time | null
  refresh_token_expires_at: Time | null
  scope: string | null
  password: string | null
  created_at: Time
  updated_at: Time
}

interface Verifications {
  id: string
  identifier: string
  value: string
  expires_at: Time
  created_at: Time
  updated_at: Time
}

/** One-time links; only a hash of the token is kept. `user_id` is null for the very first account. */
interface Links {
  token_hash: string
  kind: 'first' | 'invitation' | 'password'
  user_id: string | null
  created_at: Time
  expires_at: Time
}

export interface PeopleTables {
  users: Users
  sessions: Sessions
  accounts: Accounts
  verifications: Verifications
  links: Links
}
