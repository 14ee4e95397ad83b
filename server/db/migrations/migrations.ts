// The migrations in their order. A new one is a new file and a new line; old ones never change.
import type { Migration } from 'kysely/migration'
import * as ground from './001-ground.ts'
import * as batches from './003-batches.ts'
import * as media from './005-media.ts'
import * as history from './006-history.ts'
import * as review from './007-review.ts'
import * as gate from './008-gate.ts'
import * as exportTokens from './009-export-tokens.ts'
import * as planning from './010-planning.ts'
import * as houseStyle from './011-house-style.ts'
import * as editions from './012-editions.ts'
import * as reader from './013-reader.ts'
import * as destinations from './014-destinations.ts'
import * as deskPolicy from './015-desk-policy.ts'
import * as rights from './016-rights.ts'
import * as mediaHomes from './017-media-homes.ts'
import * as contributors from './018-contributors.ts'

export const migrations: Record<string, Migration> = {
  '001-ground': ground,
  '003-batches': batches,
  '005-media': media,
  '006-history': history,
  '007-review': review,
  '008-gate': gate,
  '009-export-tokens': exportTokens,
  '010-planning': planning,
  '011-house-style': houseStyle,
  '012-editions': editions,
  '013-reader': reader,
  '014-destinations': destinations,
  '015-desk-policy': deskPolicy,
  '016-rights': rights,
  '017-media-homes': mediaHomes,
  '018-contributors': contributors,
}
