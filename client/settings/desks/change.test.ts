import { expect, it } from 'vitest'
import type { Desk } from '#shared/desks/api.ts'
import { changeOf } from './change.ts'

const desk: Desk = {
  id: 'd',
  name: 'Law',
  members: ['ana', 'ben'],
  kind: 'legal',
  signOffs: ['facts'],
  reviewer: null,
  ownCopy: 'allowed',
}

it('sends only what became another', () => {
  expect(changeOf(desk, { ...desk, name: ' Law ', members: ['ben', 'ana'] })).toEqual({})
  expect(changeOf(desk, { ...desk, members: ['ben'], kind: null })).toEqual({
    members: ['ben'],
    kind: null,
  })
  expect(
    changeOf(desk, { ...desk, name: 'Courts', signOffs: [], reviewer: 'ana', ownCopy: 'warned' }),
  ).toEqual({ name: 'Courts', signOffs: [], reviewer: 'ana', ownCopy: 'warned' })
})
