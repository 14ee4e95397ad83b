// HTML by tagged template: whatever is put in is text, escaped exactly once, unless it is HTML already.
import { eitherOf, printable } from '#shared/publishing/printable.ts'

const markup = Symbol('markup')

/** HTML that is safe to put into a page. Only `html` and `raw` make it. */
export interface Html {
  readonly [markup]: string
}

export type Part = string | number | Html | null | undefined | false | readonly Part[]

const special = eitherOf('[&<>]')

/** For text between tags. */
export const escapeText = (text: string) =>
  special.test(text)
    ? printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : text

/** For text between tags and in attributes, whose values are always in double quotes here. */
export const escapeHtml = (text: string) => escapeText(text).replaceAll('"', '&quot;')

/** `text` as HTML as it is: only for what a renderer of ours has made. */
export const raw = (text: string): Html => ({ [markup]: text })

const isHtml = (part: object): part is Html => markup in part

function written(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'string') return escapeHtml(part)
  if (typeof part === 'number') return String(part)
  if (isHtml(part)) return part[markup]
  let text = ''
  for (const each of part) text += written(each)
  return text
}

/** The template with its parts written into it; lists one after the other, null, undefined and false as nothing. */
export function html(template: TemplateStringsArray, ...parts: Part[]): Html {
  let text = template[0] ?? ''
  // Added up and not joined: a long body goes through many templates, and is copied once at the end.
  for (const [index, part] of parts.entries()) text += written(part) + template[index + 1]
  return raw(text)
}

/** The markup of `page`, for whoever sends it. */
export const markupOf = (page: Html) => page[markup]

/** A script element that holds data; nothing in it can end the element. */
export const dataScript = (type: string, data: unknown): Html =>
  html`<script type="${type}">${raw(jsonInHtml(data))}</script>`

const jsonInHtml = (data: unknown) =>
  printable(JSON.stringify(data)).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')
