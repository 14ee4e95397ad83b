import { expect, test } from 'vitest'
import { editionKinds } from './edition.ts'
import { mayFollow } from './kinds.ts'

test('[W1] which kind of edition may follow which', () => {
  const table = [null, ...editionKinds].map(
    last =>
      `${last ?? 'nothing'}: ${editionKinds.filter(kind => mayFollow(kind, last)).join(', ') || '–'}`,
  )
  expect(table).toEqual([
    'nothing: first',
    'first: update, correction, withdrawal, kill',
    'update: update, correction, withdrawal, kill',
    'correction: update, correction, withdrawal, kill',
    'withdrawal: update, kill',
    'kill: –',
  ])
})
