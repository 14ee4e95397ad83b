// Somebody in a draft: a stock y-websocket client in Node with a session's cookie.
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Article } from '#shared/article/article.ts'
import { type FragmentField, fragmentOf } from '#shared/article/draft.ts'
import { readArticle } from '#shared/article/read.ts'
import { until } from './until.ts'

export interface Peer {
  doc: Y.Doc
  provider: WebsocketProvider
  /** Types at the end of a field's first paragraph. */
  types: (field: FragmentField, text: string) => void
  article: () => Article
  synced: () => Promise<void>
  /** The code that the server closed with for good. */
  closed: () => Promise<number>
  leave: () => void
}

export function socketWith(cookie: string, headers: Record<string, string> = {}) {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers: { cookie, ...headers } })
    }
  } as unknown as typeof globalThis.WebSocket // ws is the browser's WebSocket as far as y-websocket uses it
}

export interface JoinOptions {
  doc?: Y.Doc
  params?: Record<string, string>
  /** Milliseconds between two tries to connect, at most. */
  maxBackoffTime?: number
}

export function joinStory(
  url: string,
  cookie: string,
  storyId: string,
  { doc = new Y.Doc(), params = {}, maxBackoffTime = 500 }: JoinOptions = {},
): Peer {
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/collab`, storyId, doc, {
    WebSocketPolyfill: socketWith(cookie),
    disableBc: true,
    params,
    maxBackoffTime,
  })
  let code: number | null = null
  provider.on('closed', event => {
    code = event.code
  })
  return {
    doc,
    provider,
    types(field, text) {
      firstText(doc, field).insert(firstText(doc, field).length, text)
    },
    article: () => readArticle(doc),
    async synced() {
      await until(() => provider.synced, 'synced')
    },
    closed: () => until(() => code, 'closed for good'),
    leave() {
      provider.destroy()
      doc.destroy()
    },
  }
}

function firstParagraph(doc: Y.Doc, field: FragmentField): Y.XmlElement {
  let node: unknown = fragmentOf(doc, field).get(0)
  while (node instanceof Y.XmlElement && node.nodeName !== 'paragraph') node = node.get(0)
  if (!(node instanceof Y.XmlElement)) throw new Error(`${field} has no paragraph`)
  return node
}

/** How many characters the first paragraph of a field has; cheap, also when there are millions. */
export function lengthOf(doc: Y.Doc, field: FragmentField): number {
  const text = firstParagraph(doc, field).get(0)
  return text instanceof Y.XmlText ? text.length : 0
}

/** The text of the first paragraph of a field; the server has seeded it. */
export function firstText(doc: Y.Doc, field: FragmentField): Y.XmlText {
  const node = firstParagraph(doc, field)
  const found = node.get(0)
  if (found instanceof Y.XmlText) return found
  const text = new Y.XmlText()
  node.insert(0, [text])
  return text
}
