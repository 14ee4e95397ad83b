// `npm run verify`: the chains of the newsroom in DATA_DIR, in sentences for the person at the terminal.
// Reads alone, so that it may run beside the newsroom.
import { counted } from '#shared/i18n/languages.ts'
import { ConfigError, readConfig } from './config.ts'
import { readDatabase } from './db/read-database.ts'
import type { Break } from './publishing/chain.ts'
import { createChainStore } from './publishing/chain-store.ts'
import { type Verdict, verifyChains } from './publishing/verify.ts'
import { StartError } from './start-error.ts'

export interface Report {
  text: string
  /** 0: every chain holds. 1: one is broken. 2: it could not be looked at. */
  exitCode: 0 | 1 | 2
}

const sentences: Record<Break, string> = {
  missing: 'an edition is missing before it, or it is missing itself',
  previous: 'it does not follow from the edition before it',
  article: 'its article is not the one that was published',
  unreadable: 'its article cannot be read',
  'erased-unrecorded': 'its content is gone, and the record does not say who erased it',
}

function reportOf({ stories, editions, erased, broken }: Verdict): Report {
  const counts = `${counted(editions, 'edition', 'editions')} of ${counted(stories, 'story', 'stories')}`
  const note = erased === 0 ? '' : ` (the content of ${erased} was erased)`
  if (broken.length === 0) {
    return { text: `Every chain holds: ${counts}${note}.`, exitCode: 0 }
  }
  const lines = broken.map(
    ({ storyId, slug, number, breaks }) =>
      `Edition ${number} of ${slug ?? 'a story that is gone'} (${storyId}): ${breaks.map(name => sentences[name]).join('; ')}.`,
  )
  const sum = `${counted(broken.length, 'edition breaks its', 'editions break their')} chain, of ${counts}${note}.`
  return { text: [...lines, sum].join('\n'), exitCode: 1 }
}

/** Verifies the newsroom that `env` (as `process.env`) names. */
export async function verify(env: Record<string, string | undefined>): Promise<Report> {
  try {
    const { db, close } = readDatabase(readConfig(env).dataDir)
    try {
      return reportOf(await verifyChains(createChainStore(db)))
    } finally {
      await close()
    }
  } catch (error) {
    if (error instanceof ConfigError || error instanceof StartError) {
      return { text: error.message, exitCode: 2 }
    }
    const why = error instanceof Error ? error.message : String(error)
    return { text: `The newsroom could not be verified: ${why}.`, exitCode: 2 }
  }
}
