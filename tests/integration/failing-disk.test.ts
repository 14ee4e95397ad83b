// Rule C3 on disks that fail: nothing that was shown as saved is lost, and what was typed meanwhile arrives
// once the cause is gone.
import { describe, expect, test } from 'vitest'
import { closeCodes } from '#shared/collab/close-codes.ts'
import type { Story } from '#shared/stories/api.ts'
import { disk, smallDisk, whyNoDisks } from '#tests/support/disks.ts'
import { watchEchoes } from '#tests/support/echoes.ts'
import { joinStory } from '#tests/support/peer.ts'
import { startProcess, startRoomServer } from '#tests/support/process.ts'
import { until } from '#tests/support/until.ts'
import { createBrowser } from '#tests/support/visitor.ts'

const admin = { ADMIN_EMAIL: 'root@example.org', ADMIN_PASSWORD: 'correct horse battery' }

async function open(dataDir: string, port = '0') {
  const newsroom = await startProcess({
    DATA_DIR: dataDir,
    PORT: port,
    MAX_MESSAGES_PER_SECOND: '100000',
    ...admin,
  })
  const visitor = createBrowser(newsroom.url)
  await visitor.signIn(admin.ADMIN_EMAIL, admin.ADMIN_PASSWORD)
  return { newsroom, visitor }
}

describe.skipIf(whyNoDisks)(
  `disks that fail${whyNoDisks ? ` (skipped: ${whyNoDisks})` : ''}`,
  () => {
    test('a full disk: everyone is told, and what was typed arrives when there is room again', {
      timeout: 180_000,
    }, async () => {
      const small = smallDisk(24)
      const { newsroom, visitor } = await open(small.folder)
      const story = await visitor.post<Story>('/api/stories', { headline: 'Full' })
      const ana = joinStory(newsroom.url, visitor.cookie(), story.id)
      const ben = joinStory(newsroom.url, visitor.cookie(), story.id)
      await Promise.all([ana.synced(), ben.synced()])
      ana.types('headline', ' before')
      await until(() => ben.article().headline === 'Full before', 'Ben sees it')

      const codes: number[] = []
      for (const peer of [ana, ben]) {
        peer.provider.on('connection-close', event => {
          if (event) codes.push(event.code)
        })
      }
      small.fill()
      // Until the disk takes no more: some of it still fits into what the database has already.
      let typed = ''
      await until(
        async () => {
          const word = ` ${typed.length}${'x'.repeat(20_000)}`
          typed += word
          ana.types('body', word)
          await new Promise(resolve => setTimeout(resolve, 5))
          return codes.includes(closeCodes.cannotStore)
        },
        'the newsroom says that it cannot store',
        20_000,
      )
      ben.types('headline', ' and offline')

      small.free()
      await until(() => ana.provider.synced && ben.provider.synced, 'both are back', 30_000)
      await until(
        () =>
          ben.article().body.length === 1 &&
          JSON.stringify(ben.article().body).includes(typed.slice(-50)),
        'what Ana typed arrives',
        30_000,
      )
      await until(
        () => ana.article().headline === 'Full before and offline',
        'what Ben typed arrives',
      )
      const fresh = joinStory(newsroom.url, visitor.cookie(), story.id)
      await fresh.synced()
      await until(
        () => JSON.stringify(fresh.article()) === JSON.stringify(ana.article()),
        'the server has it all',
      )
      for (const peer of [ana, ben, fresh]) peer.leave()
      expect(await newsroom.stop()).toBe(0)
      small.remove()
    })

    test('a power cut in the middle of a burst: what was confirmed is there, several times over', {
      timeout: 180_000,
    }, async () => {
      const real = disk(64)
      const server = await startRoomServer(real.folder)
      const ana = joinStory(server.url, 'Ana', 'story')
      const seen = watchEchoes(ana.provider)
      await ana.synced()
      let written = 0
      const burst = setInterval(() => {
        const text = ana.doc.getText('kicker')
        for (let i = 0; i < 3; i++) text.insert(text.length, `${++written} `)
      }, 1)
      for (let round = 0; round < 3; round++) {
        const before = seen.size
        await until(() => seen.size > before + 50, 'the burst is under way')
        const confirmed = [...seen]
        const afterwards = real.cutPower()
        const revived = await startRoomServer(afterwards.folder)
        const fresh = joinStory(revived.url, 'Ana', 'story')
        await fresh.synced()
        const there = new Set(fresh.doc.getText('kicker').toString().match(/\d+/g) ?? [])
        expect(confirmed.length).toBeGreaterThan(50)
        expect(
          confirmed.filter(number => !there.has(number)),
          `round ${round}`,
        ).toEqual([])
        fresh.leave()
        await revived.kill()
        afterwards.remove()
      }
      clearInterval(burst)
      ana.leave()
      await server.kill()
      real.remove()
    })
  },
)
