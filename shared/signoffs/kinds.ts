// What a story is signed off for (rule R5). A desk may give one kind, and may need some for its stories.
export const signOffKinds = ['facts', 'legal', 'pictures'] as const
export type SignOffKind = (typeof signOffKinds)[number]

export const isSignOffKind = (value: unknown): value is SignOffKind =>
  signOffKinds.some(kind => kind === value)
