// The drafts' copies on this computer (rule C9): named by person, story and epoch, so that nothing of
// one gets into another.
import { clearDocument } from 'y-indexeddb'

const prefix = 'standfirst:'

export const localCopyName = (userId: string, storyId: string, epoch: string) =>
  `${prefix}${userId}:${storyId}:${epoch}`

/** Deletes every copy, at sign-out. */
export async function wipeLocalCopies() {
  const databases = await indexedDB.databases()
  const names = databases.flatMap(({ name }) => (name?.startsWith(prefix) ? [name] : []))
  await Promise.all(names.map(name => clearDocument(name)))
}
