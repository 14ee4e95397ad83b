// How one story was made of another. Apart from the zod shapes so that the browser can use it.
export const relationKinds = ['copy', 'translation'] as const
export type RelationKind = (typeof relationKinds)[number]
