// A story of 5,000 words with comments on it, and colleagues who type in it while it is measured: their
// carets move, and what they write arrives like anybody's.
import * as Y from 'yjs'
import { fragmentOf } from '#shared/article/draft.ts'
import { openPlaces } from '#shared/comments/anchors.ts'
import type { Story } from '#shared/stories/api.ts'
import type { Newsroom } from '#tests/support/newsroom.ts'
import { joinStory } from '#tests/support/peer.ts'
import type { Visitor } from '#tests/support/visitor.ts'

const paragraphs = 100

/** Fifty words a paragraph, each of them once in the story. */
const words = Array.from({ length: paragraphs }, (_, p) =>
  Array.from({ length: 50 }, (_, w) => `w${p}x${w}`),
)

export const lines: readonly string[] = words.map(line => `${line.join(' ')}.`)
/** The last word, on the screen once all of it is there. */
export const lastWord = 'w99x49'

export async function writeLongStory(
  newsroom: Newsroom,
  by: Visitor,
  comments: number,
): Promise<Story> {
  const story = await newsroom.story(by, `The ferry stays, ${comments} comments`)
  const peer = joinStory(newsroom.url, by.cookie(), story.id)
  await peer.synced()
  const body = fragmentOf(peer.doc, 'body')
  const blocks = lines.map(line => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(line)])
    return paragraph
  })
  peer.doc.transact(() => body.insert(0, blocks))
  const places = openPlaces(peer.doc)
  const layout = places.layoutOf('body')
  if (!layout) throw new Error('the body is there')
  for (let i = 0; i < comments; i++) {
    const word = words[i % paragraphs]?.[(Math.floor(i / paragraphs) * 7 + 3) % 50] ?? ''
    const from = layout.positions[layout.text.indexOf(word)] ?? 0
    await by.post(`/api/stories/${story.id}/threads`, {
      anchor: places.anchorAt({ field: 'body', range: { from, to: from + word.length } }),
      body: `Is **this** right, and who says so? Question ${i}.`,
    })
  }
  peer.leave()
  return story
}

/** Milliseconds between two letters of a colleague. */
const pace = 400

/** Somebody who types in paragraph `index`, caret and all; returns how to stop. */
export async function colleague(newsroom: Newsroom, by: Visitor, story: Story, index: number) {
  const peer = joinStory(newsroom.url, by.cookie(), story.id)
  await peer.synced()
  const block = fragmentOf(peer.doc, 'body').get(index)
  const text = block instanceof Y.XmlElement ? block.get(0) : null
  if (!(text instanceof Y.XmlText)) throw new Error('the paragraph has text')
  const write = () => {
    text.insert(text.length, 'a')
    const caret = Y.relativePositionToJSON(
      Y.createRelativePositionFromTypeIndex(text, text.length, -1),
    )
    peer.provider.awareness.setLocalStateField('field', 'body')
    peer.provider.awareness.setLocalStateField('cursor', { anchor: caret, head: caret })
  }
  write()
  const timer = setInterval(write, pace)
  return () => {
    clearInterval(timer)
    peer.leave()
  }
}
