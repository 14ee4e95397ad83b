import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createOrigins, type Origin } from './origins.ts'

test('[C10] whose words are credited is not looked for, and what went for them can be put back', () => {
  const doc = new Y.Doc()
  doc.clientID = 1
  const text = doc.getText('kicker')
  const origins = createOrigins(doc)
  text.insert(0, 'The ferry stays for another year.')
  origins.take('ana')

  doc.clientID = 2
  doc.transact(() => {
    text.delete(0, text.length)
    text.insert(0, 'The ferry stays for another month.')
  })
  const at = '2026-01-01T00:00:00.000Z'
  const credited: Origin[] = [{ kind: 'suggested', client: 2, from: 0, to: 34, userId: 'cleo', at }]
  expect(origins.take('ben', credited)).toEqual(credited)

  doc.clientID = 3
  doc.transact(() => {
    text.delete(0, text.length)
    text.insert(0, 'The ferry stays for another year.')
  })
  expect(origins.take('ben')).toContainEqual({
    kind: 'moved',
    client: 3,
    from: 0,
    to: 28,
    fromClient: 2,
    fromClock: 0,
  })

  text.delete(0, text.length)
  origins.take('ben')
  text.insert(0, 'The ferry stays for another year.')
  expect(origins.take('ben')).toMatchObject([{ kind: 'moved', fromClient: 3 }])
})
