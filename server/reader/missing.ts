// What stands at addresses without a story: never one, one that was withdrawn, or one whose rights have ended.
import { html } from '#server/http/html.ts'
import { renderNotice } from './notice.ts'
import { type Frame, renderPage } from './page.ts'
import { type PageTexts, pageTexts } from './page-texts.ts'

function render(frame: Frame, name: 'missing' | 'gone' | 'ended', reason: string | null = null) {
  const texts: PageTexts = pageTexts(frame.site.language)
  const { title } = texts[name]
  return renderPage({
    ...frame,
    current: undefined,
    title: `${title.replace(/\.$/, '')} – ${frame.site.name}`,
    head: html`<meta name="robots" content="noindex">`,
    content: renderNotice(
      { ...texts[name], ...(reason !== null && { reason }) },
      { path: '/', text: texts.toFront },
      'h1',
    ),
  })
}

/** For 404. */
export const renderNotFound = (frame: Frame) => render(frame, 'missing')

/** For 410: withdrawn or killed, with what readers are told of why. */
export const renderGone = (frame: Frame, reason: string | null = null) =>
  render(frame, 'gone', reason)

/** For 410: the newsroom has it no longer from whom it had it (rule X1). */
export const renderEnded = (frame: Frame) => render(frame, 'ended')
