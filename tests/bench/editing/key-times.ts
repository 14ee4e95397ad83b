// What a key costs, measured in three ways. In the page: from the event's own time stamp (when the browser got
// the key) until the frame with its letter is drawn; that has the wait for the screen's next frame in it, and
// whatever else the machine does. By the browser, as processor time of the page's main thread: from the key until
// its letter is drawn, which has to fit into a frame; and until the next key, with everything that it sets off and
// what colleagues do meanwhile.
import type { Locator, Page } from '@playwright/test'
import { percentile } from '../statistics.ts'

interface Spread {
  p50: number
  p95: number
  worst: number
}

export interface KeyTimes {
  painted: Spread
  /** Until the letter is drawn. */
  drawn: Spread
  /** Until the next key. */
  work: Spread
  count: number
  /** Of the keys, those whose letter was on the screen when they were counted as painted. */
  seen: number
}

const spread = (values: readonly number[]): Spread => {
  const sorted = values.toSorted((a, b) => a - b)
  return {
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    worst: percentile(sorted, 1),
  }
}

/** Milliseconds between two keys; a word ends with a rest, in which what waits for quiet runs. */
const rests = { key: 35, word: 420 }

function watchKeys() {
  const times: number[] = []
  let seen = 0
  document.addEventListener(
    'keydown',
    event => {
      const element = document.activeElement
      const before = element?.textContent?.length ?? 0
      const { promise, resolve } = Promise.withResolvers<void>()
      Object.assign(window, { keyPainted: promise })
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          times.push(performance.now() - event.timeStamp)
          if ((element?.textContent?.length ?? 0) > before) seen++
          resolve()
        }
        port2.postMessage(null)
      })
    },
    { capture: true },
  )
  Object.assign(window, { keyTimes: () => ({ times, seen }) })
}

/** The processor time of the page's main thread so far, in milliseconds. */
async function openClock(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }
}

/** Types into `paragraph` of a box: `warm` keys that do not count, then `keys` that do. */
export async function timeKeys(
  page: Page,
  paragraph: Locator,
  { warm, keys }: { warm: number; keys: number },
): Promise<KeyTimes> {
  await paragraph.click()
  const clock = await openClock(page)
  const drawn: number[] = []
  const work: number[] = []
  await page.evaluate(watchKeys)
  for (let i = -warm; i < keys; i++) {
    const isSpace = i % 8 === 7
    const before = await clock()
    await page.keyboard.press(isSpace ? 'Space' : 'e')
    await page.evaluate(() => Reflect.get(window, 'keyPainted'))
    const after = await clock()
    await page.waitForTimeout(isSpace ? rests.word : rests.key)
    if (i < 0) continue
    drawn.push(after - before)
    work.push((await clock()) - before)
  }
  await page.waitForTimeout(600)
  const { times, seen } = await page.evaluate(
    () => Reflect.get(window, 'keyTimes')() as { times: number[]; seen: number }, // set above
  )
  return {
    painted: spread(times.slice(warm)),
    drawn: spread(drawn),
    work: spread(work),
    count: keys,
    seen: seen - warm,
  }
}
