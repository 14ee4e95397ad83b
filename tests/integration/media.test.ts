// Pictures over HTTP: taken in whole or not at all, shown upright and without a word about the camera, and
// to readers only while an edition that they may read has them.
import { existsSync, readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Media, MediaPage } from '#shared/media/api.ts'
import { type Newsroom, openNewsroom } from '#tests/support/newsroom.ts'
import { bomb, photo, plainPicture } from '#tests/support/samples-of-pictures.ts'
import { until } from '#tests/support/until.ts'

let newsroom: Newsroom
let ana: Awaited<ReturnType<Newsroom['person']>>

beforeAll(async () => {
  newsroom = await openNewsroom()
  ana = await newsroom.person('Ana', 'writer')
})
afterAll(() => newsroom.close())

const upload = (bytes: Uint8Array, type: string, filename = 'picture.jpg') =>
  ana.request(
    'POST',
    `/api/media?filename=${encodeURIComponent(filename)}`,
    new Uint8Array(bytes),
    {
      'content-type': type,
    },
  )

async function add(bytes: Uint8Array, type = 'image/jpeg', filename?: string): Promise<Media> {
  const answer = await upload(bytes, type, filename)
  expect([answer.status, answer.text]).toEqual([201, expect.anything()])
  return answer.json as Media // checked by the server
}

async function bytesAt(path: string, cookie = ana.cookie()) {
  const response = await fetch(`${newsroom.url}${path}`, { headers: cookie ? { cookie } : {} })
  return { response, bytes: Buffer.from(await response.arrayBuffer()) }
}

/** Every file below the folder of pictures. */
const filesKept = () =>
  readdirSync(join(newsroom.dataDir, 'media'), { recursive: true, withFileTypes: true }).filter(
    entry => entry.isFile(),
  ).length

test('a picture brings its caption, credit and rights along, and is kept once', async () => {
  const bytes = await photo({ orientation: 6 })
  const media = await add(bytes, 'image/jpeg', 'faehre.jpg')
  expect(media).toMatchObject({
    type: 'image/jpeg',
    width: 800,
    height: 1200,
    bytes: bytes.length,
    filename: 'faehre.jpg',
    caption: 'Die Fähre am Kai',
    creator: 'Ana Petrova',
    credit: 'Ana Petrova / Nordufer',
    rights: '(C) Ana',
    takenAt: '2026-11-23T10:20:30',
    by: { name: 'Ana' },
  })
  const before = filesKept()
  expect((await add(bytes)).id).toBe(media.id)
  expect(filesKept()).toBe(before)
})

test('small files keep apart what each of them says', async () => {
  const captions = ['eins', 'zwei', 'drei', 'vier']
  const files = await Promise.all(
    captions.map((caption, at) => photo({ caption, width: 8 + at, height: 8 })),
  )
  const all = await Promise.all(files.map(bytes => add(bytes)))
  expect(all.map(media => media.caption)).toEqual(captions)
})

test('[M2] renditions are upright, in each format, and say nothing of place, camera or people', async () => {
  const media = await add(await photo({ orientation: 6, width: 1000, height: 500 }))
  for (const [format, type] of [
    ['webp', 'image/webp'],
    ['avif', 'image/avif'],
    ['jpg', 'image/jpeg'],
  ] as const) {
    const { response, bytes } = await bytesAt(`/media/${media.id}/320.${format}`)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type])
    expect(response.headers.get('cache-control')).toBe('private, max-age=3600')
    const { width, height, orientation, exif, xmp, iptc, icc } = await sharp(bytes).metadata()
    expect([width, height]).toEqual([320, 640])
    expect([orientation, exif, xmp, iptc, icc].filter(Boolean)).toEqual([])
    expect(bytes.includes('Secret camera')).toBe(false)
  }
  const { response, bytes } = await bytesAt(`/media/${media.id}/original`)
  expect(response.headers.get('content-disposition')).toContain('attachment')
  expect(bytes.includes('Secret camera')).toBe(true)
})

test.each(['png', 'webp', 'avif', 'gif', 'tiff'] as const)('%s is taken', async format => {
  const media = await add(await plainPicture(format), `image/${format}`)
  expect(media).toMatchObject({ type: `image/${format}`, width: 400, height: 300, caption: '' })
  expect((await bytesAt(`/media/${media.id}/400.jpg`)).response.status).toBe(200)
})

test('a width that is not in the table, or larger than the picture, is not made', async () => {
  const media = await add(await photo({ width: 700, height: 300 }))
  for (const file of ['321.webp', '960.webp', '320.png', '320', '../320.webp', '99999.webp'])
    expect((await bytesAt(`/media/${media.id}/${file}`)).response.status).toBe(404)
})

const svg =
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

test('[M1] bad files are refused with the reason, and nothing of them is kept', async () => {
  const before = filesKept()
  const whole = await photo()
  const refused: [name: string, bytes: Uint8Array, type: string, status: number, says: RegExp][] = [
    [
      '50 MB',
      Buffer.concat([whole, Buffer.alloc(50 * 1024 * 1024)]),
      'image/jpeg',
      413,
      /at most 40 MB/,
    ],
    [
      'a renamed program',
      Buffer.from('MZ\x90\0\x03This program cannot be run'),
      'image/jpeg',
      415,
      /not a picture/,
    ],
    ['half a JPEG', whole.subarray(0, whole.length / 2), 'image/jpeg', 422, /damaged/],
    ['the head of a JPEG', whole.subarray(0, 20), 'image/jpeg', 422, /damaged/],
    ['a bomb', bomb(30_000), 'image/png', 413, /30,000 × 30,000 pixels/],
    ['SVG', Buffer.from(svg), 'image/svg+xml', 415, /not image\/svg\+xml/],
    ['SVG that calls itself PNG', Buffer.from(svg), 'image/png', 415, /SVG is not taken/],
    [
      'HEIC',
      Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
      'application/octet-stream',
      415,
      /HEIC/,
    ],
    ['PDF', Buffer.from('%PDF-1.7\n'), 'application/octet-stream', 415, /not a picture/],
    ['HTML', Buffer.from('<html>'), 'text/html', 415, /not text\/html/],
    ['nothing', Buffer.alloc(0), 'image/png', 422, /empty/],
    ['JSON', Buffer.from('{}'), 'application/json', 415, /not application\/json/],
  ]
  for (const [name, bytes, type, status, says] of refused) {
    const answer = await upload(bytes, type)
    expect([name, answer.status]).toEqual([name, status])
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect((answer.json as { detail: string }).detail).toMatch(says)
  }
  expect(filesKept()).toBe(before)
})

test('more than was announced is stopped on the way, and a sender that hangs up leaves nothing', async () => {
  const before = filesKept()
  const endless = new ReadableStream({
    pull: controller => controller.enqueue(new Uint8Array(1024 * 1024).fill(0xff)),
  })
  const answer = await fetch(`${newsroom.url}/api/media`, {
    method: 'POST',
    headers: { cookie: ana.cookie(), origin: newsroom.url, 'content-type': 'image/jpeg' },
    body: endless,
    duplex: 'half',
  } as RequestInit).then(
    response => response.status,
    () => 'cut off', // the answer may be lost when the line is cut while sending
  )
  expect([413, 'cut off']).toContain(answer)

  const { host, port, hostname } = new URL(newsroom.url)
  const socket = connect(Number(port), hostname)
  socket.write(
    `POST /api/media HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${newsroom.url}\r\nCookie: ${ana.cookie()}\r\nContent-Type: image/jpeg\r\nContent-Length: 100000\r\n\r\n`,
  )
  const unfinished = join(newsroom.dataDir, 'media', 'unfinished')
  socket.write(Buffer.alloc(1000))
  await until(() => readdirSync(unfinished).length > 0, 'the upload has begun')
  socket.destroy()
  await until(() => readdirSync(unfinished).length === 0, 'nothing of it is left')
  expect(filesKept()).toBe(before)
})

test('[M2] a reviewer sees pictures but brings none; nobody else sees anything', async () => {
  const ruth = await newsroom.person('Ruth', 'reviewer')
  const bytes = new Uint8Array(await photo({ width: 333 }))
  const type = { 'content-type': 'image/jpeg' }
  expect((await ruth.refusal('POST', '/api/media', bytes, type)).code).toBe('forbidden')
  expect((await newsroom.visitor().refusal('POST', '/api/media', bytes, type)).code).toBe(
    'unauthenticated',
  )
  const media = await add(bytes)
  expect((await bytesAt(`/media/${media.id}/320.webp`, ruth.cookie())).response.status).toBe(200)
  expect((await ruth.refusal('PATCH', `/api/media/${media.id}`, { alt: 'x' })).status).toBe(403)
  const stranger = await bytesAt(`/media/${media.id}/320.webp`, '')
  expect(stranger.response.status).toBe(404)
  expect((await bytesAt(`/media/${media.id}/original`, '')).response.status).toBe(401)
})

test('pictures are found by every word of what is known about them, page after page', async () => {
  const found = async (query: string) => ana.get<MediaPage>(`/api/media?${query}`)
  const ids = []
  for (const caption of ['Zug im Schnee', 'Schnee auf dem Deich', 'Deich bei 100% Flut'])
    ids.push((await add(await photo({ caption, width: 330 + caption.length }))).id)
  expect((await found('search=schnee')).media.map(media => media.id)).toEqual([ids[1], ids[0]])
  expect((await found('search=DEICH%20schnee')).media.map(media => media.id)).toEqual([ids[1]])
  expect((await found('search=100%25')).media.map(media => media.id)).toEqual([ids[2]])
  const first = await found('limit=2')
  const second = await found(`limit=2&cursor=${first.next}`)
  const seen = [...first.media, ...second.media].map(media => media.id)
  expect(new Set(seen).size).toBe(4)
  expect((await ana.refusal('GET', '/api/media?cursor=nonsense')).errors?.[0]?.path).toBe(
    'query.cursor',
  )
})

test('what is known about a picture can be changed, within limits', async () => {
  const media = await add(await photo({ width: 351 }))
  const changed = await ana.patch<Media>(`/api/media/${media.id}`, {
    alt: 'Eine Fähre legt an',
    credit: 'Ana P.',
    focus: { x: 0.25, y: 0.75 },
  })
  expect(changed).toMatchObject({
    alt: 'Eine Fähre legt an',
    credit: 'Ana P.',
    caption: media.caption,
    focus: { x: 0.25, y: 0.75 },
  })
  for (const bad of [{ focus: { x: 2, y: 0 } }, { alt: 'x'.repeat(1001) }, { width: 3 }])
    expect((await ana.refusal('PATCH', `/api/media/${media.id}`, bad)).code).toBe('invalid')
  expect((await ana.refusal('PATCH', '/api/media/none', { alt: 'x' })).code).toBe('not-found')
})

test('a picture that no story shows can be deleted, file and all', async () => {
  const erik = await newsroom.person('Erik', 'editor')
  const media = await add(await photo({ width: 352 }))
  const file = join(newsroom.dataDir, 'media', 'originals', media.hash.slice(0, 2), media.hash)
  expect(existsSync(file)).toBe(true)
  expect((await ana.refusal('DELETE', `/api/media/${media.id}`)).code).toBe('forbidden')
  expect((await erik.request('DELETE', `/api/media/${media.id}`)).status).toBe(204)
  expect(existsSync(file)).toBe(false)
  expect((await ana.refusal('GET', `/api/media/${media.id}`)).code).toBe('not-found')
})
