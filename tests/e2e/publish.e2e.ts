// Publishing as an editor does it: scheduled and cancelled, published, corrected while the draft goes on, a
// correction discarded, withdrawn with a confirmation.
import { type Browser, expect as claim } from '@playwright/test'
import { afterAll, beforeAll, onTestFailed, test } from 'vitest'
import type { Story } from '#shared/stories/api.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { keepPictures, type Seat, takeSeat } from '#tests/support/desk.ts'
import { type Newsroom, openNewsroom, password } from '#tests/support/newsroom.ts'

/** A busy machine paints late. */
const expect = claim.configure({ timeout: 30_000 })

const text = `Ferry returns to the Ahlte

By Mara Helmbrink

WENDHAFEN, Nov. 23 (Nordufer) — The chain ferry crossed the Ahlte again on Monday, nine weeks after it was lifted out of the water for repairs.

Two hundred people waited on the quay for the first crossing, many of them with bicycles.
`

let newsroom: Newsroom
let browser: Browser
let ana: Seat
let story: Story

beforeAll(async () => {
  newsroom = await openNewsroom({}, { SITE_NAME: 'Nordufer', SITE_LANGUAGE: 'en' })
  const by = await newsroom.person('Ana', 'editor')
  story = (await by.post<{ story: Story }>('/api/wire/import', { text, language: 'en' })).story
  browser = await launchChromium()
  ana = await takeSeat(browser, newsroom.url, 'ana@example.org', password)
}, 240_000)
afterAll(async () => {
  await ana?.close()
  await browser?.close()
  await newsroom.close()
})

const picture = async (name: string) => {
  if (process.env.PICTURES)
    await ana.page.screenshot({ path: `${process.env.PICTURES}/${name}.png` })
}

test('a story is scheduled and cancelled, published, corrected and withdrawn', async () => {
  onTestFailed(() => keepPictures('publish', [ana]))
  const { page } = ana
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const headline = page.getByRole('textbox', { name: 'Headline', exact: true })

  await page.goto(`/newsroom/stories/${story.id}`)
  await expect(headline).toContainText('Ferry returns')
  await button(/^Publish$/).click()
  await page.getByRole('radio', { name: 'Later' }).check()
  const tomorrow = new Date(Date.now() + 24 * 3600_000).toISOString().slice(0, 11)
  await page.getByLabel('Goes out at').fill(`${tomorrow}12:00`)
  await picture('publish-schedule')
  await button('Schedule edition 1').click()
  await expect(page.getByText('It is scheduled')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('status').filter({ hasText: 'Ana has scheduled it' })).toBeVisible()
  await picture('publish-scheduled')
  await button('Cancel it').click()
  await expect(page.getByText('Ana has scheduled it')).toHaveCount(0)

  await button(/^Publish$/).click()
  await button('Publish edition 1').click()
  await expect(page.getByText('Edition 1 is out')).toBeVisible()
  await page.keyboard.press('Escape')

  await headline.click()
  await page.keyboard.press('End')
  await page.keyboard.type(', and stays')
  await button('More ways to publish').click()
  await picture('publish-menu')
  await page.getByRole('menuitem', { name: /^Correct/ }).click()
  await expect(page.getByText('Correction of edition 1.')).toBeVisible()
  await expect(headline).toHaveText('Ferry returns to the Ahlte')
  await headline.click()
  await page.keyboard.press('Home')
  await page.keyboard.type('Chain ')
  await button(/^Publish$/).click()
  await expect(page.getByText('Waits for the note that tells readers')).toBeVisible()
  await page.getByLabel('Note for readers').fill('It is a chain ferry.')
  await picture('publish-correction')
  await button('Publish edition 2').click()
  await expect(page).toHaveURL(new RegExp(`/stories/${story.id}$`))
  await expect(headline).toContainText('Chain ')
  await expect(headline).toContainText('and stays')
  await ana.page.request.get(`/stories/${story.slug}`).then(async response => {
    claim(await response.text()).toContain('It is a chain ferry.')
  })

  await button('More ways to publish').click()
  await page.getByRole('menuitem', { name: /^Correct/ }).click()
  await expect(page.getByText('Correction of edition 2.')).toBeVisible()
  await button('Discard').click()
  await button('Keep it').click()
  await button('Discard').click()
  await button('Discard it').click()
  await expect(page).toHaveURL(new RegExp(`/stories/${story.id}$`))
  await expect(headline).toContainText('and stays')

  await button('More ways to publish').click()
  await page.getByRole('menuitem', { name: /^Withdraw/ }).click()
  await page.getByLabel('Note for readers').fill('The ferry did not sail.')
  await button('Withdraw the story').click()
  await expect(page.getByText('This is not the name of the story.')).toBeVisible()
  await page.getByLabel('Type the name of the story').fill(story.slug)
  await picture('publish-withdraw')
  await button('Withdraw the story').click()
  await expect(page.getByText('Withdrawn: readers find the reason')).toBeVisible()
  const gone = await page.request.get(`/stories/${story.slug}`)
  claim([gone.status(), (await gone.text()).includes('did not sail')]).toEqual([410, true])
})
