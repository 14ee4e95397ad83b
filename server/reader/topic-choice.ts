// The topics that a reader has chosen, kept in a cookie of theirs: no account, no program, nothing stored
// here. And the page where they choose, a form.
import { html } from '#server/http/html.ts'
import { type Frame, renderPage } from './page.ts'
import { pageTexts } from './page-texts.ts'

const name = 'topics'
const year = 365 * 24 * 60 * 60
const atMost = 20

/** The slugs in a Cookie header; none when it holds none, or nonsense. */
export function chosenTopics(cookie: string | null): string[] {
  const value = new RegExp(`(?:^|;\\s*)${name}=([^;]*)`).exec(cookie ?? '')?.[1] ?? ''
  try {
    return decodeURIComponent(value)
      .split('.')
      .filter(slug => slug !== '')
      .slice(0, atMost)
  } catch {
    return []
  }
}

export function choiceCookie(slugs: readonly string[], isHttps: boolean): string {
  const value = encodeURIComponent(slugs.slice(0, atMost).join('.'))
  const age = slugs.length === 0 ? 0 : year
  return `${name}=${value}; Path=/; Max-Age=${age}; SameSite=Lax; HttpOnly${isHttps ? '; Secure' : ''}`
}

export function renderChoice(frame: Frame, chosen: readonly string[]): string {
  const texts = pageTexts(frame.site.language)
  const boxes = frame.topics.map(
    ({ slug, name: label }) =>
      html`<li><label><input type="checkbox" name="topic" value="${slug}"${chosen.includes(slug) && html` checked`}> ${label}</label></li>`,
  )
  const form = html`<p>${texts.chooseHelp}</p><ul>${boxes}</ul><p><button>${texts.choose}</button></p>`
  return renderPage({
    ...frame,
    current: undefined,
    title: `${texts.chooseTitle} – ${frame.site.name}`,
    head: html`<meta name="robots" content="noindex">`,
    content: html`<form class="choice" method="post" action="/choice"><h1>${texts.chooseTitle}</h1>${boxes.length > 0 ? form : html`<p>${texts.noTopics}</p>`}</form>`,
  })
}
