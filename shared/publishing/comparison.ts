// Two articles compared for reading: every field and block in its order, whether it stayed, changed, came,
// went or moved, and in which words.
import { z } from 'zod'
import type { Article } from '#shared/article/article.ts'
import { type Pair, pairs } from './difference.ts'
import { diffWords } from './word-diff.ts'

/** `field` as in a difference. `moved` marks both ends of a block that stands elsewhere now. */
export const Compared = z.object({
  field: z.string(),
  /** What kind of block it is; null for a field. */
  block: z.string().nullable(),
  kind: z.enum(['same', 'changed', 'inserted', 'deleted']),
  moved: z.boolean(),
  before: z.string(),
  after: z.string(),
  words: z.array(z.object({ kind: z.enum(['same', 'inserted', 'deleted']), text: z.string() })),
})
export type Compared = z.infer<typeof Compared>

function kindOf({ before, after }: Pair): Compared['kind'] {
  if (before === after) return 'same'
  if (before === '') return 'inserted'
  return after === '' ? 'deleted' : 'changed'
}

/** Shorter blocks are alike by chance. */
const shortestMove = 20

/** The texts of blocks that went in one place and came in another. */
function movedTexts(all: readonly Pair[]) {
  const gone = new Set(all.filter(pair => pair.block && pair.after === '').map(pair => pair.before))
  return new Set(
    all
      .filter(({ block, before, after }) => block && before === '' && gone.has(after))
      .map(pair => pair.after)
      .filter(text => text.length >= shortestMove),
  )
}

/** All that `before` or `after` says; beside null, everything is new. */
export function compareArticles(before: Article | null, after: Article): Compared[] {
  const all = pairs(before, after)
  const moved = movedTexts(all)
  return all.map(pair => {
    const kind = kindOf(pair)
    return {
      field: pair.field,
      block: pair.block ?? null,
      kind,
      moved:
        (kind === 'inserted' && moved.has(pair.after)) ||
        (kind === 'deleted' && moved.has(pair.before)),
      before: pair.before,
      after: pair.after,
      words: diffWords(pair.before, pair.after),
    }
  })
}
