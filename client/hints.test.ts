import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRounds, type Key, outdatedBy, parseHint, storiesIn } from './hints.ts'

describe('reading a hint', () => {
  it('takes the kinds of the contract', () => {
    expect(parseHint('{"kind":"threads.changed","storyId":"s1"}')).toEqual({
      kind: 'threads.changed',
      storyId: 's1',
    })
    expect(parseHint('{"kind":"users.changed"}')).toEqual({ kind: 'users.changed' })
  })

  it.each(['', '{', 'null', '[]', '{"kind":"threads.changed"}', '{"kind":"moon.changed"}'])(
    'passes over %j',
    text => {
      expect(parseHint(text)).toBeNull()
    },
  )

  it('passes over what is not text', () => {
    expect(parseHint(new ArrayBuffer(1))).toBeNull()
  })
})

describe('what a hint makes old', () => {
  it('is the row, the threads and what waits for me, when somebody comments', () => {
    expect(outdatedBy({ kind: 'threads.changed', storyId: 's1' })).toEqual([
      ['stories'],
      ['story', 's1', 'story'],
      ['story', 's1', 'threads'],
      ['waiting'],
    ])
  })

  it('is everything about a story, when who may open it is another', () => {
    expect(outdatedBy({ kind: 'access.changed', storyId: 's1' })).toContainEqual(['story', 's1'])
  })

  it('is the row of a story also when who may open it is another, once', () => {
    const both = [
      ...outdatedBy({ kind: 'stories.changed', storyId: 's1' }),
      ...outdatedBy({ kind: 'access.changed', storyId: 's2' }),
      ...outdatedBy({ kind: 'access.changed', storyId: 's1' }),
    ]
    expect(storiesIn(both)).toEqual(['s1', 's2'])
    expect(storiesIn(outdatedBy({ kind: 'versions.changed', storyId: 's1' }))).toEqual([])
  })

  it('is never preflight, because asking for it keeps a version', () => {
    for (const kind of ['stories.changed', 'editions.changed', 'presence.changed'] as const) {
      expect(outdatedBy({ kind, storyId: 's1' })).not.toContainEqual(['story', 's1', 'preflight'])
    }
  })
})

describe('fetching again', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('asks once for what many hints named', async () => {
    const rounds: Key[][] = []
    const outdate = createRounds(async keys => void rounds.push(keys), 100)
    outdate([['stories']])
    outdate([['stories'], ['people']])
    await vi.advanceTimersByTimeAsync(100)
    expect(rounds).toEqual([[['stories'], ['people']]])
  })

  it('waits for one round to end before the next, and forgets none', async () => {
    const rounds: Key[][] = []
    let finish = () => {}
    const outdate = createRounds(keys => {
      rounds.push(keys)
      return new Promise<void>(resolve => {
        finish = resolve
      })
    }, 100)
    outdate([['stories']])
    await vi.advanceTimersByTimeAsync(100)
    outdate([['stories']])
    await vi.advanceTimersByTimeAsync(1000)
    expect(rounds).toHaveLength(1)
    finish()
    await vi.advanceTimersByTimeAsync(100)
    expect(rounds).toHaveLength(2)
  })

  it('goes on when an answer does not come', async () => {
    const rounds: Key[][] = []
    const outdate = createRounds(keys => {
      rounds.push(keys)
      return new Promise<void>(() => {})
    }, 100)
    outdate([['stories']])
    await vi.advanceTimersByTimeAsync(100)
    outdate([['people']])
    await vi.advanceTimersByTimeAsync(5100)
    expect(rounds).toEqual([[['stories']], [['people']]])
  })

  it('goes on after a round that failed', async () => {
    let asked = 0
    const outdate = createRounds(async () => {
      asked += 1
      throw new Error('no')
    }, 100)
    outdate([['a']])
    await vi.advanceTimersByTimeAsync(100)
    outdate([['b']])
    await vi.advanceTimersByTimeAsync(100)
    expect(asked).toBe(2)
  })
})
