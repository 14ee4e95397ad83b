import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openSegment } from './segment.ts'

const folder = mkdtempSync(join(tmpdir(), 'standfirst-segment-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let files = 0
const newPath = () => join(folder, `${++files}.journal`)
const bytes = (...words: string[]) => words.map(word => Buffer.from(word))

/** What a file holds as somebody finds it who opens it. */
async function read(path: string, size = 200) {
  const { segment, content } = await openSegment(path, size)
  await segment.close()
  return {
    generation: content.generation,
    words: content.payloads.map(payload => Buffer.from(payload).toString()),
  }
}

async function written(path: string, ...generations: [number, ...string[]][]) {
  const { segment } = await openSegment(path, 200)
  for (const [generation, ...words] of generations) {
    segment.begin(generation)
    for (const payload of bytes(...words)) await segment.append(payload)
  }
  await segment.close()
}

test('a new file is empty and has its length', async () => {
  const path = newPath()
  expect(await read(path)).toEqual({ generation: 0, words: [] })
  expect(readFileSync(path)).toHaveLength(200)
})

test('what was written is read in order', async () => {
  const path = newPath()
  await written(path, [3, 'one', '', 'three'])
  expect(await read(path)).toEqual({ generation: 3, words: ['one', '', 'three'] })
})

test('what an earlier generation left behind the newest is not read', async () => {
  const path = newPath()
  await written(path, [3, 'one', 'two', 'three'], [4, 'new'])
  expect(await read(path)).toEqual({ generation: 4, words: ['new'] })
})

test('[C3] a record that was torn ends what is read', async () => {
  const path = newPath()
  await written(path, [1, 'one', 'two'])
  const content = readFileSync(path)
  const at = content.lastIndexOf('two')
  for (let cut = at - 12; cut < at + 3; cut++) {
    writeFileSync(path, content)
    truncateSync(path, cut)
    expect(await read(path), `cut at ${cut}`).toEqual({ generation: 1, words: ['one'] })
  }
})

test('a length that no file has is no record', async () => {
  const path = newPath()
  await written(path, [1, 'one'])
  const content = readFileSync(path)
  content.writeUInt32LE(2 ** 32 - 1, 4)
  writeFileSync(path, content)
  expect(await read(path)).toEqual({ generation: 0, words: [] })
})

test('it says what has room, and a file that was longer stays so', async () => {
  const path = newPath()
  await written(path, [1, 'x'.repeat(150)])
  const { segment, content } = await openSegment(path, 100)
  expect(content.payloads).toHaveLength(1)
  segment.begin(2)
  expect(segment.fits(188)).toBe(true)
  expect(segment.fits(189)).toBe(false)
  await segment.append(Buffer.alloc(100))
  expect(segment.fits(77)).toBe(false)
  await segment.close()
})
