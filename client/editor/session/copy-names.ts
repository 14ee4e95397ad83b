// What the browser's databases of one person are called. Names alone, so that whoever only looks for them
// loads nothing.

/** All of them begin with it. */
export const copiesPrefix = 'standfirst:'

/** Only ever opened to see whether that is allowed. */
export const probeName = `${copiesPrefix}probe`

/** The copy of one draft: one of another person, story or epoch is another copy (rule C9). */
export interface CopyName {
  userId: string
  storyId: string
  epoch: string
}

export const localCopyName = ({ userId, storyId, epoch }: CopyName) =>
  `${copiesPrefix}${userId}:${storyId}:${epoch}`

export function parseCopyName(name: string): CopyName | null {
  const [start, userId, storyId, epoch, ...rest] = name.split(':')
  if (`${start}:` !== copiesPrefix || !userId || !storyId || !epoch || rest.length > 0) return null
  return { userId, storyId, epoch }
}

/** Text that was set aside. */
export const rescuedName = (userId: string) => `${copiesPrefix}rescued:${userId}`

/** The names of all databases here; none in a browser that keeps or tells nothing. */
export async function databaseNames(): Promise<string[]> {
  const databases = await indexedDB.databases().catch(() => [])
  return databases.flatMap(({ name }) => name ?? [])
}
