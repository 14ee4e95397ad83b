// Which ends of a line leave the copy on this computer without a use.
import { closeCodes } from '#shared/collab/close-codes.ts'

/** After these the server will not take what the copy holds, whoever brings it. */
const ends = new Set<number>([
  closeCodes.mayNotWrite,
  closeCodes.noSuchStory,
  closeCodes.otherEpoch,
  closeCodes.tooLarge,
  closeCodes.foreignClient,
])

export const endsCopy = (code: number) => ends.has(code)
