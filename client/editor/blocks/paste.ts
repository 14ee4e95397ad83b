// Pasted HTML before the schema reads it: what Word, Google Docs and web pages put around their text goes,
// and what looks like a list becomes one. The schema then drops every element and style it does not know.
// Works on the markup as text, so that it needs no DOM; what it does not recognise it leaves alone.

/** The value of an attribute in the text of a tag. */
const attribute = (tag: string, name: string) =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i')
    .exec(tag)
    ?.slice(1)
    .find(value => value !== undefined) ?? ''

/** Without what stands between `open` and `close`; one look at each sign, however often they are there. */
function withoutSpans(html: string, open: string, close: string): string {
  const folded = html.toLowerCase()
  let kept = ''
  let at = 0
  for (;;) {
    const start = folded.indexOf(open, at)
    const end = start === -1 ? -1 : folded.indexOf(close, start + open.length)
    if (end === -1) return kept + html.slice(at)
    kept += html.slice(at, start)
    at = end + close.length
  }
}

/** Elements that hold no text of the story. */
const foreign = [
  'head',
  'style',
  'script',
  'title',
  'xml',
  'noscript',
  'template',
  'svg',
  'nav',
  'button',
  'iframe',
]

/** What frames the text in a clipboard, and what only other programs understand. */
function withoutFrame(html: string): string {
  let kept = withoutSpans(html, '<![if !supportlists]>', '<![endif]>')
  kept = withoutSpans(kept, '<!--', '-->')
  for (const name of foreign)
    for (const end of ['>', ' ']) kept = withoutSpans(kept, `<${name}${end}`, `</${name}>`)
  return kept
    .replaceAll(/<!\[[^\]<>]*\]>/g, '')
    .replaceAll(/<o:p\b[^<>]*>(?:\s|&nbsp;)*<\/o:p>/gi, '')
    .replaceAll(/<\/?(?:o|w|v|m|st1):[a-z]+\b[^<>]*>/gi, '')
    .replaceAll(/<(?:meta|link|base)\b[^<>]*>/gi, '')
    .replaceAll(/\son[a-z]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*')/gi, '')
}

interface WordItem {
  level: number
  isOrdered: boolean
  content: string
}

function itemOf(style: string, content: string, sign: string): WordItem {
  return {
    level: Number(/level(\d+)/i.exec(style)?.[1] ?? 1),
    isOrdered: /^\s*(?:\d+|[a-z]|[ivx]+)[.)]/i.test(sign),
    content,
  }
}

/** Items in a row as nested lists. */
function listOf(items: readonly WordItem[]): string {
  const open: string[] = []
  let html = ''
  for (const { level, isOrdered, content } of items) {
    const tag = isOrdered ? 'ol' : 'ul'
    while (open.length > level) html += `</li></${open.pop()}>`
    if (open.length === level) html += '</li>'
    else if (open.length < level) {
      html += `<${tag}>`
      open.push(tag)
    }
    html += `<li><p>${content.trim()}</p>`
  }
  while (open.length > 0) html += `</li></${open.pop()}>`
  return html
}

/** What stands before an item in Word: a dot of the font Symbol, or a number. */
const listSign = /<!(?:--)?\[if !supportLists\](?:--)?>([\s\S]*?)<!(?:--)?\[endif\](?:--)?>/i

const textOf = (html: string) => html.replaceAll(/<[^<>]*>/g, '').replaceAll('&nbsp;', ' ')

/** Word's items, paragraphs whose style names a list, as lists. */
function withLists(html: string): string {
  let result = ''
  let items: WordItem[] = []
  let at = 0
  for (const found of html.matchAll(/<p\b[^<>]*>/gi)) {
    const style = attribute(found[0], 'style')
    if (found.index < at || !style.includes('mso-list')) continue
    const begin = found.index + found[0].length
    const end = html.indexOf('</p>', begin)
    if (end === -1) break
    const between = html.slice(at, found.index)
    if (between.trim() !== '') {
      result += listOf(items) + between
      items = []
    }
    const content = html.slice(begin, end)
    const sign = textOf(listSign.exec(content)?.[1] ?? '')
    items.push(itemOf(style, content.replace(listSign, ''), sign))
    at = end + '</p>'.length
  }
  return result + listOf(items) + html.slice(at)
}

/** The address behind one that Google, Outlook or Facebook put before it. */
function unwrapped(href: string): string {
  const plain = href.replaceAll('&amp;', '&')
  if (!URL.canParse(plain)) return href
  const { hostname, pathname, searchParams } = new URL(plain)
  const isWrapper =
    (/(^|\.)google\.[a-z.]+$/.test(hostname) && pathname === '/url') ||
    /\.safelinks\.protection\.outlook\.com$/.test(hostname) ||
    /^lm?\.facebook\.com$/.test(hostname)
  if (!isWrapper) return href
  const target = searchParams.get('q') ?? searchParams.get('url') ?? searchParams.get('u') ?? ''
  return /^https?:\/\//i.test(target)
    ? target.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
    : href
}

const withPlainLinks = (html: string) =>
  html.replaceAll(
    /(<a\b[^<>]*?\shref\s*=\s*)"([^"]*)"/gi,
    (_, start: string, href: string) => `${start}"${unwrapped(href)}"`,
  )

const blocks = 'p|div|h[1-6]|ul|ol|li|table|blockquote|hr|section|article'

/** Two line breaks are a new paragraph, one between blocks is nothing, and empty paragraphs are space. */
const withParagraphs = (html: string) =>
  html
    .replaceAll(
      new RegExp(`(</(?:${blocks})>)(?:\\s|<br\\b[^<>]*>)+(?=<(?:/?(?:${blocks})|/b)\\b)`, 'gi'),
      '$1',
    )
    .replaceAll(/(?:<br\b[^<>]*>(?:\s|&nbsp;)*){2,}/gi, '</p><p>')
    .replaceAll(/<p\b[^<>]*>(?:\s|&nbsp;|<br\b[^<>]*>|<\/?span\b[^<>]*>)*<\/p>/gi, '')

/** Signs that cannot be seen, and line ends that Word puts inside of sentences. */
const withoutHidden = (html: string) => html.replaceAll(/[\u200B\u2060\uFEFF\u00AD]/g, '')

/** Pasted HTML, cleaned. */
export function cleanPaste(html: string): string {
  const listed = withLists(html)
  return withParagraphs(withPlainLinks(withoutHidden(withoutFrame(listed)))).trim()
}
