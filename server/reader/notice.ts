// Pages, and places on them, that have nothing to read: one sentence, one line of help, one way on.
import { type Html, html } from '#server/http/html.ts'

export const renderNotice = (
  { title, help, reason }: { title: string; help: string; reason?: string },
  link: { path: string; text: string },
  heading: 'h1' | 'h2' = 'h2',
): Html => {
  const sentence = heading === 'h1' ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`
  return html`<div class="notice">${sentence}${reason !== undefined && html`<p class="reason">${reason}</p>`}<p>${help}</p><p><a href="${link.path}">${link.text}</a></p></div>`
}
