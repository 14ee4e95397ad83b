// The archive: the months that something was published in, and the stories of a month or a day.
import { html } from '#server/http/html.ts'
import type { Edition } from '#shared/publishing/edition.ts'
import { localeOf } from '#shared/publishing/locale.ts'
import { dayKey, fullDay } from '#shared/publishing/times.ts'
import { listItem } from './lists.ts'
import { type Frame, renderPage } from './page.ts'
import { pageTexts } from './page-texts.ts'

export interface Archive extends Frame {
  /** `2026-11` or `2026-11-24`; null for the list of months. */
  period: string | null
  /** When each story came out first, ISO times. */
  times: readonly string[]
  /** The stories of the period, the newest first. */
  editions: readonly Edition[]
}

const monthName = (month: string, language: string) =>
  new Intl.DateTimeFormat(localeOf(language), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`))

function monthsHtml({ times, site }: Archive) {
  const months = Map.groupBy(times, iso => dayKey(iso, site.timeZone).slice(0, 7))
  const items = [...months]
    .toSorted(([a], [b]) => b.localeCompare(a))
    .map(
      ([month, all]) =>
        html`<li class="month"><a class="plain" href="/archive/${month}">${monthName(month, site.language)}</a> <span class="month-count">${all.length}</span></li>`,
    )
  return html`<ul class="months">${items}</ul>`
}

function daysHtml(archive: Archive) {
  const { editions, site } = archive
  const days = Map.groupBy(editions, edition => dayKey(edition.firstPublishedAt, site.timeZone))
  return [...days].map(
    ([day, stories]) =>
      html`<section class="day"><h2 class="day-name" id="d${day}"><a class="plain" href="/archive/${day}">${fullDay(stories[0]?.firstPublishedAt ?? '', site)}</a></h2><ul class="found">${stories.map(story => listItem(story, archive))}</ul></section>`,
  )
}

export function renderArchive(archive: Archive): string {
  const { site, period, editions } = archive
  const texts = pageTexts(site.language)
  const name =
    period === null
      ? texts.archive
      : period.length === 7
        ? monthName(period, site.language)
        : fullDay(`${period}T12:00:00Z`, { ...site, timeZone: 'UTC' })
  const content =
    period === null
      ? monthsHtml(archive)
      : editions.length === 0
        ? html`<p>${texts.nothingThen}</p>`
        : daysHtml(archive)
  return renderPage({
    ...archive,
    current: undefined,
    title: `${name} – ${site.name}`,
    head: html`<meta name="description" content="${texts.archive}: ${name}">`,
    content: html`<div class="list"><h1>${name}</h1>${content}${period !== null && html`<p><a class="plain" href="/archive">${texts.archive}</a></p>`}</div>`,
  })
}
