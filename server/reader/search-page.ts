// Searching what is live: a form that works without a program, and what was found.
import { html } from '#server/http/html.ts'
import type { Edition } from '#shared/publishing/edition.ts'
import { listItem } from './lists.ts'
import { type Frame, renderPage } from './page.ts'
import { pageTexts } from './page-texts.ts'

export interface SearchPage extends Frame {
  query: string
  editions: readonly Edition[]
}

export function renderSearch(page: SearchPage): string {
  const { site, query, editions } = page
  const texts = pageTexts(site.language)
  const found = query !== '' && html`<p role="status">${texts.found(editions.length)}</p>`
  const otherwise =
    query !== '' &&
    editions.length === 0 &&
    html`<p class="otherwise">${texts.otherwise} <a class="plain" href="/archive">${texts.archive}</a></p>`
  return renderPage({
    ...page,
    current: undefined,
    title: `${query === '' ? texts.search : `${texts.search}: ${query}`} – ${site.name}`,
    head: html`<meta name="robots" content="noindex">`,
    content: html`<div class="list"><h1>${texts.search}</h1><form class="search" role="search" action="/search"><label class="vh" for="q">${texts.searchFor}</label><input id="q" type="search" name="q" value="${query}" maxlength="200" required placeholder="${texts.searchFor}"><button>${texts.find}</button></form>${found}${otherwise}<ul class="found">${editions.map(edition => listItem(edition, page))}</ul></div>`,
  })
}
