import { expect, it } from 'vitest'
import { editionWith } from '#tests/support/sample-article.ts'
import { relatedTo } from './related.ts'

const about = (slug: string, topics: string[], firstPublishedAt = '2026-11-20T08:00:00.000Z') =>
  editionWith(
    { topics: topics.map(name => ({ id: name, name, code: null })) },
    { storyId: slug, slug, firstPublishedAt },
  )
const live = [
  about('one-shared', ['Hafen']),
  about('newer', ['Hafen'], '2026-11-22T08:00:00.000Z'),
  about('two-shared', ['Hafen', 'Verkehr']),
  about('of-something-else', ['Kultur']),
]
const slugsFor = (story: Parameters<typeof relatedTo>[0]) =>
  relatedTo(story, live).map(({ slug }) => slug)

it('offers the stories that share most topics first, then the newest', () => {
  expect(slugsFor(about('this', ['Hafen', 'Verkehr']))).toEqual([
    'two-shared',
    'newer',
    'one-shared',
  ])
})

it('leaves out what the story leads to by itself', () => {
  const story = about('this', ['Hafen', 'Verkehr'])
  const related = [
    { id: 'r', title: 'Two', url: 'https://nordufer.example/stories/two-shared', section: null },
  ]
  const box = { storyId: null, title: 'Newer', url: '/stories/newer' }
  const body = [{ type: 'relatedBox' as const, attrs: box }]
  expect(slugsFor({ ...story, article: { ...story.article, related, body } })).toEqual([
    'one-shared',
  ])
})
