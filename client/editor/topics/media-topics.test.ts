import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseMediaTopics, searchMediaTopics } from './media-topics.ts'

const topics = parseMediaTopics(
  readFileSync(new URL('./media-topics.tsv', import.meta.url), 'utf8'),
)

it('finds topics of the IPTC by name, the exact one first', () => {
  expect(searchMediaTopics(topics, 'Environment')[0]).toMatchObject({ code: 'medtop:06000000' })
  expect(searchMediaTopics(topics, 'cycl').every(({ name }) => name.includes('cycl'))).toBe(true)
})

it('finds nothing for a letter, or for what is no topic', () => {
  expect(searchMediaTopics(topics, 'e')).toEqual([])
  expect(searchMediaTopics(topics, 'kettenfähre')).toEqual([])
})

it('has a code of eight figures for every topic', () => {
  expect(topics.length).toBeGreaterThan(1000)
  expect(topics.filter(({ code }) => !/^medtop:\d{8}$/.test(code))).toEqual([])
})
