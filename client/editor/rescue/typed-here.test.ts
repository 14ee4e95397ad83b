import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { textOf } from '#shared/article/draft.ts'
import { typedHere } from './typed-here.ts'

/** The same kicker on two computers: the server's and ours. */
function twoSides() {
  const server = new Y.Doc()
  server.clientID = 1
  textOf(server, 'kicker').insert(0, 'Floods in the south')
  const here = new Y.Doc()
  here.clientID = 2
  Y.applyUpdate(here, Y.encodeStateAsUpdate(server))
  return { here, text: textOf(here, 'kicker') }
}

const baseOf = (doc: Y.Doc) => Y.decodeStateVector(Y.encodeStateVector(doc))

test('[C9] what was typed here since the server had everything, without what stood there before', () => {
  const { here, text } = twoSides()
  text.insert(0, 'Great ')
  const base = baseOf(here)
  text.insert(text.length, ', again')
  expect(typedHere(here, { own: new Set([2]), base })).toBe(', again')
})

test('[C9] two places in one line are told apart; what others wrote meanwhile is not mine', () => {
  const { here, text } = twoSides()
  const base = baseOf(here)
  text.insert(0, 'Great ')
  text.insert(text.length, ', again')
  const other = new Y.Doc()
  other.clientID = 3
  Y.applyUpdate(other, Y.encodeStateAsUpdate(here))
  textOf(other, 'kicker').insert(0, 'Theirs ')
  Y.applyUpdate(here, Y.encodeStateAsUpdate(other))
  expect(typedHere(here, { own: new Set([2]), base })).toBe('Great  … , again')
})

test('[C9] a run that the server has in part gives the rest', () => {
  const { here, text } = twoSides()
  text.insert(0, 'Gre')
  const base = baseOf(here)
  text.insert(3, 'at ')
  expect(typedHere(here, { own: new Set([2]), base })).toBe('at')
})
