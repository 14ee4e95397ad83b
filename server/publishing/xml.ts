// A small XML writer that escapes: elements, attributes and text, and nothing that XML 1.0 forbids.
import { escapeHtml, escapeText } from '#server/http/html.ts'
import { printable } from '#shared/publishing/printable.ts'

/** XML already. */
export interface Xml {
  readonly xml: string
}

/** What one of our own renderers has made: XML already. */
export const xml = (markup: string): Xml => ({ xml: markup })

type Attributes = Record<string, string>
export type Child = string | Xml | null | readonly Child[]

const isXml = (child: Xml | readonly Child[]): child is Xml => 'xml' in child

function written(child: Child): string {
  if (child === null) return ''
  if (typeof child === 'string') return escapeText(child)
  if (isXml(child)) return child.xml
  let text = ''
  for (const each of child) text += written(each)
  return text
}

/** `name` with its attributes and children; text among them is escaped. */
export function element(name: string, attributes: Attributes, ...children: Child[]): Xml {
  let open = `<${name}`
  for (const [key, value] of Object.entries(attributes)) open += ` ${key}="${escapeHtml(value)}"`
  const content = written(children)
  return { xml: content === '' ? `${open}/>` : `${open}>${content}</${name}>\n` }
}

/** Text that is markup of another kind, kept as it is. */
export const cdata = (text: string): Xml => ({
  xml: `<![CDATA[${printable(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`,
})

/** A whole document. */
export const xmlDocument = (root: Xml) => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}`
