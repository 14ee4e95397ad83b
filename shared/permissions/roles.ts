// The roles of a newsroom. A person has one or more; what they allow is in grants.ts.
export const roles = ['admin', 'chief', 'editor', 'writer', 'reviewer'] as const
export type Role = (typeof roles)[number]

/** Whoever asks for something: a signed-in person. */
export interface Actor {
  id: string
  name: string
  roles: readonly Role[]
}
