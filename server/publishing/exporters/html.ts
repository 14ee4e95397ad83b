// An edition as a page that stands alone: complete, semantic, with no program.
import { markupOf, html as page, raw } from '#server/http/html.ts'
import type { Edition, Rendition, Site } from '#shared/publishing/edition.ts'
import { storyUri } from './addresses.ts'
import { articleHtml } from './article-html.ts'
import { headHtml, titleOf } from './head-html.ts'

/** Only so much that the page can be read as it is; whoever takes it over brings a style of their own. */
const style =
  raw(`body { margin: 2rem auto; max-width: 40rem; padding: 0 1rem; font: 1.125rem/1.5 Georgia, serif }
.dateline b { text-transform: uppercase }`)

export function html(edition: Edition, site: Site): Rendition {
  const { language } = edition.article
  const document = page`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${titleOf(edition)}</title>
${headHtml(edition, site)}
<style>
${style}
</style>
</head>
<body>
<main>
<article class="story" id="${storyUri(site, edition)}" data-edition="${edition.number}">
${articleHtml(edition, site)}
</article>
</main>
</body>
</html>
`
  return { contentType: 'text/html; charset=utf-8', body: markupOf(document) }
}
