// The mail that tells of notifications: plain text and simple HTML, in the person's language, with a link to
// each thread. Pure.
import { html, markupOf } from '#server/http/html.ts'
import { counted, defineMessages, type Language } from '#shared/i18n/languages.ts'
import type { NotificationKind } from '#shared/notifications/kinds.ts'
import { detailOf, sentences } from '#shared/notifications/sentences.ts'

export interface Line {
  kind: NotificationKind
  who: string
  headline: string
  excerpt: string | null
  link: string
}

export interface Letter {
  subject: string
  text: string
  html: string
}

const texts = defineMessages({
  en: {
    digest: (n: number) => `${counted(n, 'notification', 'notifications')} from the newsroom`,
    open: 'Open it in the newsroom',
    why: 'What you are told about, and how, is yours to choose in the settings:',
    untitled: 'Untitled story',
  },
  de: {
    digest: (n: number) => `${counted(n, 'Nachricht', 'Nachrichten')} aus der Redaktion`,
    open: 'In der Redaktion öffnen',
    why: 'Worüber und wie Sie benachrichtigt werden, wählen Sie in den Optionen:',
    untitled: 'Artikel ohne Überschrift',
  },
})

const sentenceOf = ({ kind, who }: Line, language: Language) => `${sentences[language][kind](who)}.`

/** One letter about one or more things, the oldest first. */
export function letterOf(lines: readonly Line[], language: Language, settings: string): Letter {
  const { digest, open, why, untitled } = texts[language]
  const titleOf = ({ headline }: Line) => headline || untitled
  const [only] = lines
  const subject =
    lines.length === 1 && only
      ? `${sentences[language][only.kind](only.who)}: ${titleOf(only)}`
      : digest(lines.length)
  const told = lines.map(line => ({
    title: titleOf(line),
    sentence: sentenceOf(line, language),
    detail: detailOf(line, language),
    link: line.link,
  }))
  const text = told.map(({ title, sentence, detail, link }) =>
    [title, sentence, detail && `> ${detail}`, link].filter(Boolean).join('\n'),
  )
  const page = html`<!doctype html><html lang="${language}"><body>${told.map(
    ({ title, sentence, detail, link }) =>
      html`<h3>${title}</h3><p>${sentence}</p>${
        detail && html`<blockquote>${detail}</blockquote>`
      }<p><a href="${link}">${open}</a></p>`,
  )}<p><small>${why} <a href="${settings}">${settings}</a></small></p></body></html>`
  return {
    subject: subject.replaceAll(/[\r\n]+/g, ' ').slice(0, 200),
    text: `${text.join('\n\n')}\n\n-- \n${why}\n${settings}\n`,
    html: markupOf(page),
  }
}
