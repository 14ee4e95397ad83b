// Publishing as an editor does it: scheduled and cancelled, published, corrected while the draft goes on, a
// correction discarded, withdrawn with a confirmation; sent to a destination, and sent again by hand.
import { type Browser, expect as claim } from '@playwright/test'
import { afterAll, beforeAll, onTestFailed, test } from 'vitest'
import type { Story } from '#shared/stories/api.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { importStory, inside } from '#tests/support/deliveries.ts'
import { keepPictures, type Seat, takeSeat } from '#tests/support/desk.ts'
import { type Newsroom, openNewsroom, password } from '#tests/support/newsroom.ts'
import { answers, openReceiver, type Receiver, waits } from '#tests/support/receiver.ts'

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
let other: Story
let receiver: Receiver

beforeAll(async () => {
  receiver = await openReceiver()
  newsroom = await openNewsroom({}, inside)
  const by = await newsroom.person('Ana', 'editor', 'admin')
  story = (await by.post<{ story: Story }>('/api/wire/import', { text, language: 'en' })).story
  other = await importStory(by, 'Pilots ask for a mast')
  browser = await launchChromium()
  ana = await takeSeat(browser, newsroom.url, 'ana@example.org', password)
}, 240_000)
afterAll(async () => {
  await ana?.close()
  await browser?.close()
  await newsroom.close()
  await receiver.close()
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
  await page.goto('/newsroom')
  await expect(page.getByRole('row', { name: /Ferry returns/ })).toContainText('Goes out ')
  await page.goBack()
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
  await expect(page.getByText('Edition 2, the correction, is out')).toBeVisible()
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

  await page.getByRole('tab', { name: 'History' }).click()
  await button('Erase the content: Edition 2, correction').click()
  await button('Erase for good').click()
  await expect(page.getByText('A sentence on why.')).toBeVisible()
  await page.getByLabel('Why').fill('Request 17 of 24 November.')
  await picture('publish-erase')
  await button('Erase for good').click()
  await expect(page.getByText('Its content was erased for good.')).toBeVisible()
})

test('[E5] a destination is added and tried; an edition that it refused is sent again by hand, live', async () => {
  onTestFailed(() => keepPictures('deliveries', [ana]))
  const { page } = ana
  const button = (name: string | RegExp) => page.getByRole('button', { name })

  await page.goto('/newsroom/settings#destinations')
  await button('Add destination…').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Regional paper')
  await dialog.getByLabel('Address').fill(`${receiver.url}/paper`)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByLabel('Secret')).toHaveValue(/^whsec_/)
  await page.keyboard.press('Escape')
  await button('Test: Regional paper').click()
  await expect(page.getByText('It answers and lets us in.')).toBeVisible()
  receiver.behaves('/paper', answers(410), answers(200))
  await button('Test: Regional paper').click()
  await expect(page.getByText(/It does not take anything.*410/)).toBeVisible()
  await expect(button('Pause: Regional paper')).toBeVisible()
  await picture('publish-destinations')

  const slow = waits()
  receiver.behaves('/paper', answers(400), slow.behaviour)
  await page.goto(`/newsroom/stories/${other.id}`)
  await button(/^Publish$/).click()
  await button('Publish edition 1').click()
  await expect(page.getByText('Edition 1 is out')).toBeVisible()
  await page.keyboard.press('Escape')
  await button(/^Publish$/).click()
  const ledger = page.getByRole('list', { name: 'Deliveries' })
  await expect(ledger).toContainText('Refused')
  await picture('publish-refused')
  await ledger.getByRole('button', { name: /Regional paper/ }).click()
  await expect(ledger).toContainText('On its way')
  slow.release()
  await expect(ledger).toContainText('Delivered')
  await picture('publish-delivered')
  claim(receiver.at('/paper').at(-1)?.json.data.edition.number).toBe(1)
  await page.keyboard.press('Escape')

  const headline = page.getByRole('textbox', { name: 'Headline', exact: true })
  await headline.click()
  await page.keyboard.press('End')
  await page.keyboard.type(' at sea')
  await button(/State of the story/).click()
  await picture('publish-changed-since')
  await page.getByRole('menuitem', { name: /What changed since edition 1/ }).click()
  await expect(page).toHaveURL(/compare\?from=edition-1/)
  await expect(page.locator('ins', { hasText: 'at sea' }).first()).toBeVisible()
})
