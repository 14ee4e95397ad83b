// How one story is made of another. Apart from the zod shapes so that the browser can use it.

/** What a new story is that begins with another's draft. */
export const copyKinds = ['copy', 'template', 'translation'] as const
export type CopyKind = (typeof copyKinds)[number]

/** What is remembered of it, on both sides. */
export const relationKinds = ['copy', 'translation'] as const
export type RelationKind = (typeof relationKinds)[number]
