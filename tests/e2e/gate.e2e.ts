// The gate of a story as people meet it, each at a browser: restricted while a colleague is in it, opened to a
// guest from outside until they are sent away, signed off and changed since.
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, beforeEach, expect as claim, onTestFailed, test } from 'vitest'
import { setMeta } from '#shared/article/draft.ts'
import type { User } from '#shared/auth/api.ts'
import type { Desk } from '#shared/desks/api.ts'
import type { Story } from '#shared/stories/api.ts'
import { barriersOn } from '#tests/support/barriers.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { keepPictures, type Seat, takeSeat } from '#tests/support/desk.ts'
import { expect as anyExpect } from '#tests/support/expect.ts'
import { type Newsroom, openNewsroom, password } from '#tests/support/newsroom.ts'
import { joinStory } from '#tests/support/peer.ts'
import { until } from '#tests/support/until.ts'
import type { Visitor } from '#tests/support/visitor.ts'

const expect = anyExpect.configure({ timeout: 20_000 })

let newsroom: Newsroom
let browser: Browser
let anaHttp: Visitor
let cyHttp: Visitor
let ana: Seat
let cy: Seat
let story: Story

beforeAll(async () => {
  newsroom = await openNewsroom()
  anaHttp = await newsroom.person('Ana', 'editor')
  await newsroom.person('Ben', 'writer')
  cyHttp = await newsroom.person('Cy', 'writer')
  browser = await launchChromium()
  ana = await takeSeat(browser, newsroom.url, 'ana@example.org', password)
  cy = await takeSeat(browser, newsroom.url, 'cy@example.org', password)
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await newsroom?.close()
})

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

beforeEach(async () => {
  onTestFailed(() => keepPictures('gate', [ana, cy]))
  for (const { errors } of [ana, cy]) errors.length = 0
  story = await anaHttp.post<Story>('/api/stories', { headline: 'The ferry stays', language: 'en' })
  const peer = joinStory(newsroom.url, anaHttp.cookie(), story.id)
  await peer.synced()
  peer.types('body', 'The old ferry will carry people over the river for many years.')
  await until(async () => {
    const { body } = await anaHttp.get<{ body: unknown }>(`/api/stories/${story.id}/article`)
    return JSON.stringify(body).includes('many years')
  }, 'the text is there')
  peer.leave()
})

const openDetails = async (page: Page) => {
  await page.goto(`/newsroom/stories/${story.id}`)
  await expect(field(page, 'Body')).toContainText('many years')
  await page.getByRole('tab', { name: 'Details' }).click()
}

test('[W2] a restricted story is marked, leaves whoever is not named at once, and comes back', async () => {
  await cy.page.goto(`/newsroom/stories/${story.id}`)
  await expect(field(cy.page, 'Body')).toContainText('many years')
  await openDetails(ana.page)
  await ana.page.getByRole('button', { name: 'Restrict…' }).click()
  const dialog = ana.page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: 'Ben' }).check()
  claim(await barriersOn(ana.page)).toEqual([])
  await dialog.getByRole('button', { name: 'Restrict to 2 people' }).click()
  await expect(ana.page.getByRole('list', { name: 'Named people' })).toContainText('Ben')

  // Whoever was in it is told, and nothing of it is left.
  await expect(
    cy.page.getByRole('heading', { name: 'This story is no longer open to you' }),
  ).toBeVisible()
  await expect(cy.page.getByText('many years')).toHaveCount(0)
  claim(await barriersOn(cy.page)).toEqual([])
  const copies = () =>
    cy.page.evaluate(async id => {
      const databases = await indexedDB.databases()
      return databases.filter(({ name }) => name?.includes(id)).length
    }, story.id)
  await until(async () => (await copies()) === 0, 'the copy in her browser is wiped')

  // The mark leads back to who may open it.
  await ana.page.getByRole('tab', { name: 'Review' }).click()
  await ana.page.getByRole('button', { name: /^Restricted to named people/ }).click()
  await ana.page.getByRole('button', { name: 'Open to the newsroom' }).click()
  await ana.page.getByRole('button', { name: 'Yes, open it' }).click()
  await expect(ana.page.getByText('The whole newsroom may open this story.')).toBeVisible()
  await expect(field(cy.page, 'Body')).toContainText('many years')
})

test('[W2] a guest comes in by a link, comments, sees nothing else, and is sent away', async () => {
  await anaHttp.post(`/api/stories/${story.id}/threads`, { body: 'Between us: is it true?' })
  await openDetails(ana.page)
  await ana.page.getByRole('button', { name: 'Invite a guest…' }).click()
  const dialog = ana.page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Quinn Roe')
  await dialog.getByLabel('E-mail').fill('quinn@example.org')
  claim(await barriersOn(ana.page)).toEqual([])
  await dialog.getByRole('button', { name: 'Create link' }).click()
  const link = await ana.page.getByRole('textbox', { name: 'Link' }).inputValue()
  await ana.page.getByRole('button', { name: 'Done' }).click()
  await expect(ana.page.getByText('has not opened the link yet')).toBeVisible()

  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  })
  const quinn = await context.newPage()
  const problems: string[] = []
  quinn.on('pageerror', error => problems.push(error.message))
  quinn.on('response', answer => {
    if (answer.status() >= 400) problems.push(`${answer.status()} ${answer.url()}`)
  })
  await quinn.goto(link)
  await quinn.getByRole('button', { name: 'Open the story' }).click()
  await expect(field(quinn, 'Body')).toContainText('many years')
  await expect(quinn.getByText('You are reading as Quinn Roe.')).toBeVisible()
  await expect(field(quinn, 'Body')).toHaveAttribute('aria-readonly', 'true')
  await expect(field(quinn, 'Standfirst')).toBeHidden()
  await expect(quinn.getByText('Kicker', { exact: true })).toBeHidden()
  await field(ana.page, 'Standfirst').click()
  await ana.page.keyboard.type('The port says so.')
  await expect(field(quinn, 'Standfirst')).toBeVisible()
  for (const name of ['Publish', 'Details', 'Checks', 'History', 'Suggest changes'])
    await expect(
      quinn.getByRole('button', { name }).or(quinn.getByRole('tab', { name })),
    ).toHaveCount(0)
  await expect(quinn.getByText('Between us')).toHaveCount(0)

  await quinn.getByRole('tab', { name: /Review/ }).click()
  await quinn.getByRole('button', { name: 'Comment', exact: true }).click()
  await quinn.getByRole('textbox', { name: 'Comment on the whole story' }).fill('I said ten years.')
  claim(await barriersOn(quinn)).toEqual([])
  await quinn.keyboard.press('Control+Enter')
  await expect(quinn.getByText('I said ten years.')).toBeVisible()
  await ana.page.getByRole('tab', { name: /Review/ }).click()
  await expect(ana.page.getByText('I said ten years.')).toBeVisible()

  // The rest of the newsroom leads back here, and asks for nothing that is refused.
  await quinn.goto(`${newsroom.url}/newsroom/settings`)
  await expect(field(quinn, 'Body')).toContainText('many years')
  claim(problems).toEqual([])

  await ana.page.getByRole('tab', { name: 'Details' }).click()
  await expect(ana.page.getByText(/has opened the link/)).toBeVisible()
  await ana.page.getByRole('button', { name: 'Revoke: Quinn Roe' }).click()
  await ana.page.getByRole('button', { name: 'Yes, revoke' }).click()
  await expect(quinn.getByRole('heading', { name: 'Your visit has ended' })).toBeVisible()
  await expect(quinn.getByText('many years')).toHaveCount(0)
  claim(await barriersOn(quinn)).toEqual([])
  await context.close()
})

test('[R5] a sign-off that the desk needs is asked for, given, and outdated by later changes', async () => {
  const root = newsroom.visitor()
  await root.signIn('root@example.org', password)
  const { id: cyId } = await cyHttp.get<User>('/api/me')
  const legal = await root.post<Desk>('/api/desks', { name: 'Legal' })
  await root.patch(`/api/desks/${legal.id}`, { kind: 'legal', members: [cyId] })
  const politics = await root.post<Desk>('/api/desks', { name: 'Politics' })
  await root.patch(`/api/desks/${politics.id}`, { signOffs: ['legal'] })
  await anaHttp.patch(`/api/stories/${story.id}`, { desk: politics.id })

  const openChecks = async (page: Page) => {
    await page.goto(`/newsroom/stories/${story.id}`)
    await expect(field(page, 'Body')).toContainText('many years')
    await page.getByRole('tab', { name: /Checks/ }).click()
    return page.getByRole('region', { name: 'Sign-offs' }).getByRole('listitem').filter({
      hasText: 'Legal read',
    })
  }
  const hers = await openChecks(ana.page)
  await expect(hers).toContainText('needed by the desk')
  await expect(hers.getByRole('button', { name: 'Sign off… Legal read' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await hers.getByRole('button', { name: 'Ask for it… Legal read' }).click()
  await hers.getByRole('button', { name: 'Ask Legal' }).click()
  await expect(hers.getByText('Legal was asked.')).toBeVisible()

  const theirs = await openChecks(cy.page)
  await theirs.getByRole('button', { name: 'Sign off… Legal read' }).click()
  await cy.page.keyboard.type('Read twice.')
  claim(await barriersOn(cy.page)).toEqual([])
  await theirs.getByRole('button', { name: 'Sign off this version' }).click()
  await expect(hers).toContainText(/Cy signed off .+ Nothing has changed since/)
  await expect(hers).toContainText('Read twice.')

  await field(ana.page, 'Body').click()
  await ana.page.keyboard.press('End')
  await ana.page.keyboard.type(' Or not.')
  await expect(theirs.getByRole('link', { name: '1 change since' })).toHaveAttribute(
    'href',
    /compare\?from=.+&to=now/,
  )

  await ana.page.getByRole('button', { name: 'Publish', exact: true }).click()
  const dialog = ana.page.getByRole('dialog')
  const finding = dialog.getByRole('listitem').filter({
    hasText: '1 change since the sign-off: Legal read.',
  })
  await finding.getByRole('button', { name: /Sign-offs/ }).click()
  await expect(dialog).toBeHidden()
  await expect(hers).toBeVisible()
  claim([...ana.errors, ...cy.errors]).toEqual([])
})

test('a finding leads to the box that mends it, also in a tab that was not looked at yet', async () => {
  const { page } = ana
  await anaHttp.patch(`/api/stories/${story.id}`, { embargo: { until: null, text: null } })
  const peer = joinStory(newsroom.url, anaHttp.cookie(), story.id)
  await peer.synced()
  setMeta(peer.doc, 'source.agency', 'Reuters')
  setMeta(peer.doc, 'source.standardsLine', 'Standards of another house')
  await page.goto(`/newsroom/stories/${story.id}`)
  const goTo = async (name: string) => {
    await page.getByRole('tab', { name: /Checks/ }).click()
    await page.getByRole('button', { name: `Go to: ${name}` }).click()
  }
  await goTo('Rights')
  await expect(field(page, 'Rights')).toBeFocused()
  await goTo('Source')
  await expect(field(page, 'Standards line')).toBeFocused()
  await goTo('Embargo')
  await expect(page.getByRole('button', { name: 'Lift the embargo' })).toBeFocused()
  peer.leave()
})
