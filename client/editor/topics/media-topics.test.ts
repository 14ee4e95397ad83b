import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type MediaTopic, parseMediaTopics, searchMediaTopics, topicName } from './media-topics.ts'

const read = (name: string) => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8')
const german = read('media-topics.de.tsv')
const topics = parseMediaTopics(read('media-topics.tsv'), german)

it('finds topics of the IPTC by name, the exact one first', () => {
  expect(searchMediaTopics(topics, 'Environment', 'en')[0]).toMatchObject({
    code: 'medtop:06000000',
  })
  const found = searchMediaTopics(topics, 'cycl', 'en')
  expect(found.every(({ name }) => name.includes('cycl'))).toBe(true)
})

it('finds them by German words, and calls them so in a German story', () => {
  const codes = (query: string) => searchMediaTopics(topics, query, 'de').map(({ code }) => code)
  expect(codes('Umwelt')[0]).toBe('medtop:06000000')
  expect(codes('fähre')).toContain('medtop:20000343')
  const [football] = searchMediaTopics(topics, 'Fußball', 'en')
  expect(football && topicName(football, 'de-AT')).toBe('Fußball')
  expect(football && topicName(football, 'en')).toBe('soccer')
  expect(codes('soccer')).toContain('medtop:20001065')
})

it('finds nothing for a letter, or for what is no topic', () => {
  expect(searchMediaTopics(topics, 'e', 'de')).toEqual([])
  expect(searchMediaTopics(topics, 'kettenfähre', 'de')).toEqual([])
})

it('has a code of eight figures for every topic', () => {
  expect(topics.length).toBeGreaterThan(1000)
  expect(topics.filter(({ code }) => !/^medtop:\d{8}$/.test(code))).toEqual([])
})

it('has German names for both upper levels, once each and for topics that there are', () => {
  const isTop = ({ code }: MediaTopic) => /^medtop:[01]\d000000$/.test(code)
  const tops = new Set(topics.filter(isTop).map(({ name }) => name))
  const upper = topics.filter(topic => isTop(topic) || tops.has(topic.broader))
  expect(tops.size).toBe(17)
  expect(upper.filter(topic => !topic.german).map(({ name }) => name)).toEqual([])
  const ids = german
    .split('\n')
    .filter(line => /^\d/.test(line))
    .map(line => `medtop:${line.slice(0, 8)}`)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter(id => !topics.some(({ code }) => code === id))).toEqual([])
})
