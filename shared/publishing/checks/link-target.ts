// Links lead somewhere that readers can go: not to this computer, a private network, or a site that is
// still being built; and a link has words.
import type { Body } from '#shared/article/body.ts'
import { defineMessages } from '#shared/i18n/languages.ts'
import type { Check, Examples } from '../check.ts'

interface Link {
  field: string
  href: string
  words: string
}

interface Node {
  type: string
  text?: string
  marks?: readonly { type: string; attrs?: { href?: string } }[] | undefined
  content?: readonly Node[] | undefined
}

const linksIn = (nodes: readonly Node[]): Link[] =>
  nodes.flatMap(({ text, marks = [], content = [] }) => [
    ...marks.flatMap(({ attrs }) =>
      attrs?.href === undefined ? [] : [{ field: 'body', href: attrs.href, words: text ?? '' }],
    ),
    ...linksIn(content),
  ])

const privateHost =
  /^(?:localhost|127\.\d|10\.\d|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[?::1|[^.]+$|.*\.(?:local|internal|test|localhost|lan)$)/u
const stagingHost =
  /^(?:staging|stage|preview|dev|test|uat|qa|preprod)[.-]|[.-](?:staging|preview|preprod)\./u

/** Null for an address that readers can follow; else why they cannot. */
function fault({ href, words }: Link): 'words' | 'relative' | 'host' | null {
  if (words.trim() === '') return 'words'
  if (/^mailto:.+@.+/iu.test(href)) return null
  const host = URL.parse(href)?.hostname
  if (!host) return 'relative'
  return privateHost.test(host) || stagingHost.test(host) ? 'host' : null
}

const why = {
  en: {
    words: 'A link has no words.',
    relative: 'A link is not a whole address.',
    host: 'A link leads where readers cannot go.',
  },
  de: {
    words: 'Ein Link hat keinen Text.',
    relative: 'Ein Link ist keine vollständige Adresse.',
    host: 'Ein Link führt dorthin, wo Leser nicht hinkommen.',
  },
}
type Fault = keyof typeof why.en
const faultOf = (value: string | number | undefined) => (value as Fault | undefined) ?? 'host' // only `fault` fills it

export const check: Check = {
  rule: 'link-target',
  level: 'warning',
  field: 'body',
  texts: defineMessages({
    en: {
      message: ({ value }) => why.en[faultOf(value)],
      hint: 'Link to the public address, or take the link out.',
    },
    de: {
      message: ({ value }) => why.de[faultOf(value)],
      hint: 'Auf die öffentliche Adresse verweisen oder den Link entfernen.',
    },
  }),
  find({ article }) {
    const related = article.related.flatMap(({ url, title }): Link[] =>
      // A path is a story of our own.
      url === null || url.startsWith('/') ? [] : [{ field: 'related', href: url, words: title }],
    )
    return [...linksIn(article.body), ...related].flatMap(link => {
      const value = fault(link)
      return value ? [{ field: link.field, quote: `${link.words} ${link.href}`.trim(), value }] : []
    })
  },
}

const linked = (href: string, text = 'here') => ({
  article: {
    related: [],
    body: [
      {
        type: 'paragraph',
        content: [{ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }],
      },
    ] satisfies Body,
  },
})

export const examples: Examples = {
  good: [
    linked('https://wendhafen.example/rat'),
    linked('mailto:redaktion@nordufer.example'),
    linked('https://testament.example/'),
  ],
  bad: [
    linked('http://localhost:4000/stories/x'),
    linked('https://staging.nordufer.example/stories/x'),
    linked('http://192.168.1.4/'),
    linked('https://intranet/'),
    linked('https://wendhafen.example/', ' '),
  ],
}
