import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { schemaVersion } from '#shared/article/draft.ts'
import type { User } from '#shared/auth/api.ts'
import { closeCodes } from '#shared/collab/close-codes.ts'
import { encodeUpdate } from '#shared/collab/protocol.ts'
import type { Story } from '#shared/stories/api.ts'
import { type Newsroom, openNewsroom } from '#tests/support/newsroom.ts'
import { firstText, joinStory, type Peer } from '#tests/support/peer.ts'
import { until } from '#tests/support/until.ts'
import type { Visitor } from '#tests/support/visitor.ts'
import { wildPeer } from '#tests/support/wild-peer.ts'

let newsroom: Newsroom
let ana: Visitor & { user: User }
let ben: Visitor & { user: User }
let rev: Visitor & { user: User }
let story: Story
const peers: Peer[] = []

beforeAll(async () => {
  newsroom = await openNewsroom({ roomIdle: 50 })
  ana = await newsroom.person('Ana', 'editor')
  ben = await newsroom.person('Ben', 'writer')
  rev = await newsroom.person('Rev', 'reviewer')
})
afterAll(async () => {
  for (const peer of peers) peer.leave()
  await newsroom.close()
})

const join = async (who: Visitor, options?: Parameters<typeof joinStory>[3]) => {
  const peer = joinStory(newsroom.url, who.cookie(), story.id, options)
  peers.push(peer)
  await peer.synced()
  return peer
}
const newStory = async () => {
  story = await newsroom.story(ana)
}
const headlineOf = (peer: Peer) => peer.article().headline

/** A raw socket that has sent what it wants to; resolves to the code it was closed with. */
async function closeCodeOf(who: Visitor, storyId: string, frames: Uint8Array[], path = 'collab') {
  const socket = new WebSocket(`${newsroom.url.replace('http', 'ws')}/${path}/${storyId}`, {
    headers: { cookie: who.cookie() },
  })
  return new Promise<number>((resolve, reject) => {
    socket.on('error', reject)
    socket.on('open', () => {
      for (const frame of frames) socket.send(frame)
    })
    socket.on('close', code => resolve(code))
  })
}

describe('writing together', () => {
  test('two editors see each other type, and the draft survives both leaving', async () => {
    await newStory()
    const one = await join(ana)
    const two = await join(ben)
    one.types('headline', ' from Ana')
    two.types('body', 'Ben writes the body.')
    await until(() => headlineOf(two) === 'A headline from Ana', 'Ben sees the headline')
    await until(() => one.article().body.length === 1, 'Ana sees the body')
    one.leave()
    two.leave()
    const again = await join(ana)
    expect(headlineOf(again)).toBe('A headline from Ana')
    expect(await ana.get(`/api/stories/${story.id}/article`)).toMatchObject({
      headline: 'A headline from Ana',
    })
  })

  test('offline edits on both sides merge', async () => {
    await newStory()
    const one = await join(ana)
    const two = await join(ben)
    one.provider.disconnect()
    two.provider.disconnect()
    one.types('headline', ' one')
    two.types('headline', ' two')
    two.types('standfirst', 'Written on a train.')
    one.provider.connect()
    two.provider.connect()
    await until(
      () =>
        headlineOf(one) === headlineOf(two) &&
        /one/.test(headlineOf(one)) &&
        /two/.test(headlineOf(one)),
      'both edits are in both drafts',
    )
    await until(() => one.article().standfirst === 'Written on a train.', 'the standfirst arrives')
  })

  test('typing between opening and syncing is kept and acknowledged', async () => {
    await newStory()
    const one = await join(ana)
    one.provider.disconnect()
    one.types('headline', ' offline')
    // In the very moment of opening: what this builds on is not on the server yet.
    one.provider.on('status', ({ status }) => {
      if (status === 'connected') one.types('headline', ' at once')
    })
    one.provider.connect()
    const two = await join(ben)
    await until(() => headlineOf(two) === 'A headline offline at once', 'Ben sees both')
  })
})

describe('[C2] acknowledgement', () => {
  test('every update is echoed to its author with the same bytes, in order, also when nothing was new', async () => {
    await newStory()
    const one = await join(ana)
    const echoes: string[] = []
    const sent: string[] = []
    one.provider.ws?.addEventListener('message', event => {
      echoes.push(Buffer.from(event.data as ArrayBuffer).toString('base64'))
    })
    one.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== one.provider) sent.push(Buffer.from(encodeUpdate(update)).toString('base64'))
    })
    for (const letter of 'abc') one.types('headline', letter)
    const whole = encodeUpdate(Y.encodeStateAsUpdate(one.doc))
    one.provider.ws?.send(whole)
    sent.push(Buffer.from(whole).toString('base64'))
    // The handshake was echoed too, before or after this began to listen.
    const ofThese = () => echoes.slice(echoes.indexOf(sent[0] ?? ''))
    await until(() => echoes.includes(sent[0] ?? '') && ofThese().length >= 4, 'four echoes')
    expect(ofThese()).toEqual(sent)
  })
})

describe('[C5] a peer without the right to write', () => {
  test('reads along, and its handshake is normal', async () => {
    await newStory()
    const one = await join(ana)
    const reader = await join(rev)
    one.types('headline', ' grows')
    await until(() => headlineOf(reader) === 'A headline grows', 'the reviewer reads along')
    reader.provider.disconnect()
    reader.provider.connect()
    await until(() => reader.provider.synced, 'synced again')
  })

  test('stays when its Yjs tidies up formats behind two who write', async () => {
    await newStory()
    const first = await join(ana)
    const text = firstText(first.doc, 'headline')
    text.delete(0, text.length)
    text.insert(0, 'abcdef', { bold: {} })
    const reader = await join(rev)
    await until(() => headlineOf(reader) === 'abcdef', 'the reviewer has it')
    const state = Y.encodeStateAsUpdate(first.doc)
    first.leave() // or their Yjs would be the first to tidy up
    const change = (client: number, edit: (headline: Y.XmlText) => void) => {
      const doc = new Y.Doc()
      Y.applyUpdate(doc, state)
      doc.clientID = client
      const updates: Uint8Array[] = []
      doc.on('update', update => updates.push(update))
      doc.transact(() => edit(firstText(doc, 'headline')))
      return encodeUpdate(Y.mergeUpdates(updates))
    }
    const sent: number[] = []
    reader.doc.on('update', (_bytes, origin) => {
      if (origin !== reader.provider) sent.push(1)
    })
    const [one, other] = await Promise.all(
      [ana, ben].map(who => wildPeer(newsroom.url, who.cookie(), story.id)),
    )
    one?.send(change(11, headline => headline.format(1, 2, { bold: null })))
    await until(
      () => JSON.stringify(firstText(reader.doc, 'headline').toDelta()).includes('"bc"'),
      'plain',
    )
    other?.send(change(12, headline => headline.delete(0, 1)))
    await until(() => headlineOf(reader) === 'bcdef', 'both changes')
    expect(sent).not.toEqual([])
    one?.send(change(13, headline => headline.insert(6, 'g')))
    await until(() => headlineOf(reader) === 'bcdefg', 'the reviewer still reads along')
    one?.socket.close()
    other?.socket.close()
  })

  test('is closed with 4403 when it inserts, and nothing is stored', async () => {
    await newStory()
    const reader = await join(rev)
    reader.types('headline', ' by the reviewer')
    expect(await reader.closed()).toBe(closeCodes.mayNotWrite)
    expect(await ana.get(`/api/stories/${story.id}/article`)).toMatchObject({
      headline: 'A headline',
    })
  })

  test('is closed with 4403 when it deletes', async () => {
    await newStory()
    const reader = await join(rev)
    firstText(reader.doc, 'headline').delete(0, 2)
    expect(await reader.closed()).toBe(closeCodes.mayNotWrite)
    expect(await ana.get(`/api/stories/${story.id}/article`)).toMatchObject({
      headline: 'A headline',
    })
  })

  test('is closed with 4403 when it brings offline edits in the handshake', async () => {
    await newStory()
    const reader = await join(rev)
    reader.provider.disconnect()
    reader.types('headline', ' offline')
    reader.provider.connect()
    expect(await reader.closed()).toBe(closeCodes.mayNotWrite)
  })

  test('is closed with 4403 when it brings structs that build on nothing', async () => {
    await newStory()
    const stranger = new Y.Doc()
    stranger.getText('kicker').insert(0, 'a')
    const vector = Y.encodeStateVector(stranger)
    stranger.getText('kicker').insert(1, 'b')
    const dangling = encodeUpdate(Y.encodeStateAsUpdate(stranger, vector))
    expect(await closeCodeOf(rev, story.id, [dangling])).toBe(closeCodes.mayNotWrite)
  })
})

describe('[C6] presence', () => {
  test('names come from the session, whatever a peer claims', async () => {
    await newStory()
    const one = await join(ana)
    const two = await join(ben)
    two.provider.awareness.setLocalState({ user: { name: 'The editor-in-chief', id: ana.user.id } })
    const seen = await until(
      () =>
        one.provider.awareness.getStates().get(two.doc.clientID) as { user: unknown } | undefined,
      'Ana sees Ben',
    )
    expect(seen.user).toEqual({
      id: ben.user.id,
      name: 'Ben',
      colour: ben.user.colour,
      mayWrite: true,
    })
  })

  test('nobody speaks for another client', async () => {
    await newStory()
    const one = await join(ana)
    const two = await join(ben)
    one.provider.awareness.setLocalState({ field: 'headline' })
    two.provider.awareness.setLocalState({ field: 'body' })
    await until(() => one.provider.awareness.getStates().get(two.doc.clientID), 'Ana sees Ben')
    await until(() => two.provider.awareness.getStates().get(one.doc.clientID), 'Ben sees Ana')
    const third = await join(rev)
    // Ben claims to be gone on behalf of Ana.
    two.provider.awareness.states.delete(one.doc.clientID)
    two.provider.awareness.emit('update', [
      { added: [], updated: [], removed: [one.doc.clientID] },
      'local',
    ])
    two.provider.awareness.setLocalState({ field: 'standfirst' })
    await until(
      () => third.provider.awareness.getStates().get(two.doc.clientID)?.field === 'standfirst',
      "Ben's change arrives",
    )
    expect(third.provider.awareness.getStates().get(one.doc.clientID)).toMatchObject({
      field: 'headline',
    })
  })

  test('nobody gets their own state back, which would undo what they did since', async () => {
    await newStory()
    const one = await join(ana)
    const two = await join(ben)
    // Both change at once, so that the server sends both changes together.
    for (let n = 0; n < 20; n++) {
      one.provider.awareness.setLocalState({ field: `a${n}` })
      two.provider.awareness.setLocalState({ field: `b${n}` })
      await new Promise(resolve => setImmediate(resolve))
    }
    const fieldOf = (seer: Peer, seen: Peer) =>
      seer.provider.awareness.getStates().get(seen.doc.clientID)?.field
    await until(
      () => fieldOf(one, two) === 'b19' && fieldOf(two, one) === 'a19',
      'both see the last',
    )
    expect([fieldOf(one, one), fieldOf(two, two)]).toEqual(['a19', 'b19'])
  })

  test('who leaves disappears, and who returns is seen again at once', async () => {
    await newStory()
    const one = await join(ana)
    const two = await join(ben)
    two.provider.awareness.setLocalState({ field: 'body' })
    const sees = () => one.provider.awareness.getStates().has(two.doc.clientID)
    await until(sees, 'Ana sees Ben')
    two.provider.disconnect()
    await until(() => !sees(), 'Ben is gone')
    two.provider.connect()
    await until(sees, 'Ben is back')
  })
})

describe('[C9] epochs and schemas', () => {
  test('a peer with the content of another story is closed with 4409', async () => {
    await newStory()
    const one = await join(ana)
    one.leave()
    await newStory()
    const doc = new Y.Doc()
    doc.getText('kicker').insert(0, 'from elsewhere')
    const lost = joinStory(newsroom.url, ana.cookie(), story.id, { doc })
    peers.push(lost)
    expect(await lost.closed()).toBe(closeCodes.otherEpoch)
    expect(lost.doc.getText('kicker').toString()).toBe('from elsewhere')
  })

  test('a client that names another epoch is closed with 4409, the right one is let in', async () => {
    await newStory()
    const lost = joinStory(newsroom.url, ana.cookie(), story.id, { params: { epoch: 'another' } })
    peers.push(lost)
    expect(await lost.closed()).toBe(closeCodes.otherEpoch)
    await join(ana, { params: { epoch: story.epoch, schema: String(schemaVersion) } })
  })

  test('a client with an older schema is closed with 4426', async () => {
    await newStory()
    const old = joinStory(newsroom.url, ana.cookie(), story.id, { params: { schema: '0' } })
    peers.push(old)
    expect(await old.closed()).toBe(closeCodes.clientTooOld)
  })
})

describe('[C10] client ids', () => {
  test("another's client id is refused", async () => {
    await newStory()
    const one = await join(ana)
    one.types('headline', '!')
    const doc = new Y.Doc()
    const two = await join(ben, { doc })
    await until(() => headlineOf(two) === 'A headline!', 'Ben has it')
    doc.clientID = one.doc.clientID
    two.types('headline', '?')
    expect(await two.closed()).toBe(closeCodes.foreignClient)
    expect(headlineOf(one)).toBe('A headline!')
  })

  test("one's own client id may come back on a new connection", async () => {
    await newStory()
    const one = await join(ana)
    one.types('headline', '!')
    one.provider.disconnect()
    one.types('headline', '!')
    one.provider.connect()
    const two = await join(ben)
    await until(() => headlineOf(two) === 'A headline!!', 'Ben sees both')
  })
})

describe('[C10] honest cases', () => {
  const stored = (text: string) =>
    until(
      async () =>
        (await ana.get<{ headline: string }>(`/api/stories/${story.id}/article`)).headline === text,
      `the newsroom has: ${text}`,
    )

  test('work done offline comes back after a reload, with another client id', async () => {
    await newStory()
    const one = await join(ana)
    one.types('headline', ' and')
    await stored('A headline and')
    one.provider.disconnect()
    one.types('headline', ' offline')
    // What the browser keeps is read into a new document, which has an id of its own.
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(one.doc))
    one.leave()
    const reloaded = await join(ana, { doc })
    expect(reloaded.doc.clientID).not.toBe(one.doc.clientID)
    reloaded.types('headline', ' work')
    await stored('A headline and offline work')
  })

  test('a second tab of the same person, with the same copy, writes beside the first', async () => {
    await newStory()
    const one = await join(ana)
    one.types('headline', ' one')
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(one.doc))
    const tab = await join(ana, { doc })
    tab.types('headline', ' two')
    await stored('A headline one two')
    await until(() => headlineOf(one) === headlineOf(tab), 'both tabs agree')
  })

  test('a document that takes another id, because somebody has its own, goes on', async () => {
    await newStory()
    const one = await join(ana)
    const tab = await join(ana)
    tab.doc.clientID = one.doc.clientID
    one.types('headline', ' one')
    await until(() => headlineOf(tab) === 'A headline one', 'the tab sees it')
    expect(tab.doc.clientID).not.toBe(one.doc.clientID) // Yjs noticed
    tab.types('headline', ' two')
    await stored('A headline one two')
    // y-websocket says goodbye in the name of the document, and stumbles over one that it does not know.
    tab.doc.clientID = tab.provider.awareness.clientID
  })

  test("the next clocks of somebody else's id are refused, by hand too", async () => {
    await newStory()
    const one = await join(ana)
    one.types('headline', '!')
    await stored('A headline!')
    const forged = new Y.Doc()
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(one.doc))
    forged.clientID = one.doc.clientID
    const before = Y.encodeStateVector(forged)
    firstText(forged, 'headline').insert(0, 'Forged: ')
    const update = encodeUpdate(Y.encodeStateAsUpdate(forged, before))
    expect(await closeCodeOf(ben, story.id, [update])).toBe(closeCodes.foreignClient)
    expect(headlineOf(one)).toBe('A headline!')
  })
})

describe('refusals', () => {
  test('without a session: 4401, for a story that is not there: 4404', async () => {
    await newStory()
    const stranger = newsroom.visitor()
    expect(await closeCodeOf(stranger, story.id, [])).toBe(closeCodes.unauthenticated)
    expect(await closeCodeOf(ana, 'no-such-story', [])).toBe(closeCodes.noSuchStory)
    expect(await closeCodeOf(ana, '', [], 'nowhere')).toBe(closeCodes.noSuchStory)
  })

  test('from another site: 403 before the upgrade', async () => {
    await newStory()
    const socket = new WebSocket(`${newsroom.url.replace('http', 'ws')}/collab/${story.id}`, {
      headers: { cookie: ana.cookie(), origin: 'https://evil.example' },
    })
    const error = await new Promise<Error>(resolve => socket.on('error', resolve))
    expect(error.message).toMatch(/403/)
  })

  test('what is not a message closes with 4400 and changes nothing', async () => {
    await newStory()
    const garbage = [
      new Uint8Array([]),
      new Uint8Array([0, 2, 255]),
      new Uint8Array([9]),
      new Uint8Array([0, 2, 3, 1, 2, 3]),
      new Uint8Array([1, 1, 255]),
      new Uint8Array([0, 2, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f]),
    ]
    for (const frame of garbage) {
      expect(await closeCodeOf(ana, story.id, [frame])).toBe(closeCodes.badMessage)
    }
    expect(headlineOf(await join(ana))).toBe('A headline')
  })

  test('[C8] a disabled person is thrown out at once', async () => {
    await newStory()
    const gone = await newsroom.person('Gone', 'writer')
    const peer = await join(gone)
    const root = newsroom.visitor()
    await root.signIn('root@example.org', 'correct horse battery')
    await root.patch(`/api/users/${gone.user.id}`, { disabled: true })
    expect(await peer.closed()).toBe(closeCodes.unauthenticated)
  })
})

test('[C8] whoever may not write any more is cut off at once, and comes back to read', async () => {
  await newStory()
  const demoted = await newsroom.person('Demoted', 'writer')
  const peer = await join(demoted)
  const codes: (number | undefined)[] = []
  peer.provider.on('connection-close', event => codes.push(event?.code))
  const root = newsroom.visitor()
  await root.signIn('root@example.org', 'correct horse battery')
  await root.patch(`/api/users/${demoted.user.id}`, { roles: ['reviewer'] })
  await until(() => codes.includes(closeCodes.tryAgain), 'the open connection ends')
  await until(() => peer.provider.synced, 'it comes back, to read')
  peer.types('headline', ' by a writer of yesterday')
  expect(await peer.closed()).toBe(closeCodes.mayNotWrite)
})

test('[C8] signing out closes the sockets of that session, and only of that', async () => {
  await newStory()
  const twice = await newsroom.person('Twice', 'writer')
  const elsewhere = newsroom.visitor()
  await elsewhere.signIn('twice@example.org', 'correct horse battery')
  const here = await join(twice)
  const there = await join(elsewhere)
  await twice.request('POST', '/api/auth/sign-out', {})
  expect(await here.closed()).toBe(closeCodes.unauthenticated)
  there.types('headline', ' goes on')
  await until(
    async () =>
      (await ana.get<{ headline: string }>(`/api/stories/${story.id}/article`)).headline ===
      'A headline goes on',
    'the other session goes on',
  )
})

test('the list follows the draft', async () => {
  await newStory()
  const one = await join(ana)
  one.types('headline', ' that grows')
  await until(async () => {
    const { stories } = await ana.get<{ stories: Story[] }>('/api/stories')
    return stories.find(({ id }) => id === story.id)?.headline === 'A headline that grows'
  }, 'the list shows the new headline')
})
