// The page of a story: its live edition, where to get it in other formats, and what else there is to read.
import { html } from '#server/http/html.ts'
import { articleHtml } from '#server/publishing/exporters/article-html.ts'
import { headHtml, titleOf } from '#server/publishing/exporters/head-html.ts'
import type { Edition } from '#shared/publishing/edition.ts'
import type { Format } from '#shared/publishing/formats.ts'
import { oneLine } from '#shared/publishing/printable.ts'
import { topicSlug } from '#shared/publishing/topics.ts'
import { type Frame, renderPage, storyPath, topicPath } from './page.ts'
import { pageTexts } from './page-texts.ts'

export interface StoryPage extends Frame {
  edition: Edition
  formats: readonly Format[]
  /** Other live editions to read next, best first. */
  related?: readonly Edition[]
}

const formatNames: Record<Format, string> = {
  html: 'HTML',
  json: 'JSON',
  'ninjs.json': 'ninjs',
  'newsml.xml': 'NewsML-G2',
  'nitf.xml': 'NITF',
  jsonld: 'JSON-LD',
  md: 'Markdown',
  txt: 'Text',
}

function topicsHtml({ edition, site }: StoryPage) {
  const topics = edition.article.topics.map(({ name }) => ({
    name: oneLine(name),
    slug: topicSlug(name),
  }))
  const links = topics
    .filter(({ slug }) => slug !== '')
    .map(
      ({ name, slug }, index) =>
        html`${index > 0 && ', '}<a href="${topicPath(slug)}" lang="${edition.article.language}">${name}</a>`,
    )
  if (links.length === 0) return null
  return html`<p class="formats about" lang="${site.language}">${pageTexts(site.language).about} ${links}</p>\n`
}

function formatsHtml({ edition, formats, site }: StoryPage) {
  const texts = pageTexts(site.language)
  const links = formats.map(
    (format, index) =>
      html`${index > 0 && ', '}<a href="/export/stories/${edition.slug}.${format}">${formatNames[format]}</a>`,
  )
  const list = links.length > 0 && html`${texts.formats} ${links}.<br>`
  return html`<p class="formats" lang="${site.language}">${list}${texts.edition(edition.number)}</p>`
}

function moreHtml({ related = [], site }: StoryPage) {
  if (related.length === 0) return null
  const items = related.map(
    ({ article, slug }) =>
      html`<li lang="${article.language}"><a href="${storyPath(slug)}">${oneLine(article.headline)}</a></li>`,
  )
  return html`<section class="more" lang="${site.language}"><h2>${pageTexts(site.language).more}</h2><ul>${items}</ul></section>`
}

/** The first of the article's topics that the site offers. */
const currentOf = ({ edition, topics }: StoryPage) =>
  edition.article.topics
    .map(({ name }) => topicSlug(name))
    .find(slug => topics.some(topic => topic.slug === slug))

export function renderStory(page: StoryPage): string {
  const { edition, site } = page
  return renderPage({
    ...page,
    current: currentOf(page),
    title: titleOf(edition, site.name),
    head: headHtml(edition, site),
    content: html`<article class="story" lang="${edition.article.language}">
${articleHtml(edition, site, '')}
${moreHtml(page)}
${topicsHtml(page)}${formatsHtml(page)}
</article>`,
  })
}
