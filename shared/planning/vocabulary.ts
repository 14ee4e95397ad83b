// Closed lists of planning, apart from its zod shapes so that the browser can use them.

/** What somebody does for a story. */
export const assignmentRoles = ['writer', 'editor', 'pictures', 'facts', 'legal'] as const
export type AssignmentRole = (typeof assignmentRoles)[number]

export const taskKinds = ['pictures', 'graphics', 'facts', 'legal', 'other'] as const
export type TaskKind = (typeof taskKinds)[number]

export const taskStates = ['open', 'done', 'not-needed'] as const
export type TaskState = (typeof taskStates)[number]

/** IPTC urgency: 1 is the most urgent, 5 usual, 8 the least; 9 is for the newsroom's own use. */
export const urgencies = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** Minutes that a final read may take. */
export const finalReadMinutes = { usual: 20, most: 120 }
