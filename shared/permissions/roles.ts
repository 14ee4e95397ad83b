// The roles of a newsroom. A person of the staff has one or more; what they allow is in grants.ts. A
// guest is somebody from outside who was invited to one story: never given by hand, and alone.
export const staffRoles = ['admin', 'chief', 'editor', 'writer', 'reviewer'] as const
export const roles = [...staffRoles, 'guest'] as const
export type StaffRole = (typeof staffRoles)[number]
export type Role = (typeof roles)[number]

/** Whoever asks for something: a signed-in person. */
export interface Actor {
  id: string
  name: string
  roles: readonly Role[]
}

export const isGuest = ({ roles }: { roles: readonly Role[] }) => roles.includes('guest')
