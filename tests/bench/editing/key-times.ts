// What a key costs, measured in two ways. In the page: from the event's own time stamp (when the browser got
// the key) until the frame with its letter is drawn; that has the wait for the screen's next frame in it, and
// whatever else the machine does. By the browser: the processor time of the page's main thread, from the
// key until the next one, everything that the key sets off included.
import type { Locator, Page } from '@playwright/test'
import { percentile } from '../statistics.ts'

interface Spread {
  p50: number
  p95: number
  worst: number
}

export interface KeyTimes {
  painted: Spread
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
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          times.push(performance.now() - event.timeStamp)
          if ((element?.textContent?.length ?? 0) > before) seen++
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
  const work: number[] = []
  for (let i = -warm; i < keys; i++) {
    if (i === 0) await page.evaluate(watchKeys)
    const isSpace = i % 8 === 7
    const before = await clock()
    await page.keyboard.press(isSpace ? 'Space' : 'e')
    await page.waitForTimeout(isSpace ? rests.word : rests.key)
    if (i >= 0) work.push((await clock()) - before)
  }
  await page.waitForTimeout(600)
  const { times, seen } = await page.evaluate(
    () => Reflect.get(window, 'keyTimes')() as { times: number[]; seen: number }, // set above
  )
  return { painted: spread(times), work: spread(work), count: times.length, seen }
}
