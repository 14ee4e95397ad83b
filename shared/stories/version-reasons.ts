// Why a version of a draft was kept, from the least to the most that hangs on it, and which of them make
// room in time. Apart from the zod shapes so that the browser can use it.

/** `restore`: as it was before a restore. `sign-off`: what somebody put their name to. */
export const versionReasons = [
  'automatic',
  'preflight',
  'restore',
  'named',
  'sign-off',
  'publication',
] as const
export type VersionReason = (typeof versionReasons)[number]

/** The reason that more hangs on. */
export const weightier = (a: VersionReason, b: VersionReason): VersionReason =>
  versionReasons.indexOf(a) >= versionReasons.indexOf(b) ? a : b

/** True for what nobody asked to keep: these are thinned as they grow old, everything else stays for ever. */
export const isPassing = (reason: VersionReason) => reason === 'automatic' || reason === 'preflight'
