// Why an edition of some kind may not follow the last one, in words (rules W1, E4).
import { AppError } from '#shared/api/errors.ts'
import { type EditionKind, editionKinds } from '#shared/publishing/edition.ts'
import { mayFollow, publicAfter } from '#shared/publishing/kinds.ts'

export interface LastEdition {
  number: number
  kind: string
}

const nothingYet: Record<EditionKind, string> = {
  first: '',
  update: 'Nothing was published yet. Publish the first edition.',
  correction: 'Nothing was published yet. What readers do not have needs no correction.',
  withdrawal: 'Nothing was published yet, so there is nothing to withdraw.',
  kill: 'Nothing was published yet, so there is nothing to kill.',
}

function reasonOf(kind: EditionKind, last: LastEdition | null): string {
  if (!last) return nothingYet[kind]
  const lastKind = kindOf(last.kind)
  switch (publicAfter(lastKind)) {
    case 'killed':
      return 'The story was killed. Nothing of it is published again; copy it to begin a new one.'
    case 'withdrawn':
      return kind === 'withdrawal'
        ? 'The story is withdrawn already.'
        : 'The story is withdrawn. Publish an update to bring it back.'
    default:
      return `Edition ${last.number} is out already. Publish an update.`
  }
}

export const kindOf = (kind: string): EditionKind =>
  editionKinds.find(name => name === kind) ?? 'update'

export function refuseKind(kind: EditionKind, last: LastEdition | null) {
  if (mayFollow(kind, last && kindOf(last.kind))) return
  throw new AppError('conflict', reasonOf(kind, last))
}
