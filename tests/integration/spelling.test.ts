import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { User } from '#shared/auth/api.ts'
import type { Preflight } from '#shared/publishing/api.ts'
import type { Dictionary, DictionaryWord, SpellingAnswer } from '#shared/spelling/api.ts'
import type { Story } from '#shared/stories/api.ts'
import { type Newsroom, openNewsroom } from '#tests/support/newsroom.ts'
import type { Visitor } from '#tests/support/visitor.ts'

let newsroom: Newsroom
let chief: Visitor & { user: User }
let writer: Visitor & { user: User }
let reviewer: Visitor

beforeAll(async () => {
  newsroom = await openNewsroom({ dictionaries: true }, { SITE_NAME: 'Nordufer' })
  chief = await newsroom.person('Chief', 'chief')
  writer = await newsroom.person('Wil', 'writer')
  reviewer = await newsroom.person('Rita', 'reviewer')
})
afterAll(() => newsroom.close())

async function spellingOf({ id }: Story) {
  const { findings } = await chief.get<Preflight>(`/api/stories/${id}/preflight`)
  return findings
    .filter(({ rule }) => rule === 'spelling')
    .map(({ message, unknown, fix }) => ({ message, unknown, fix }))
}

test('[E3] a misspelt word is found at publication, until the newsroom calls it its own', async () => {
  const story = await newsroom.story(chief, 'The goverment of Wendhafen resigned')
  const found = {
    message: 'Spelling: “government”, not “goverment”.',
    unknown: 'goverment',
    fix: {
      kind: 'replace',
      text: 'The goverment of Wendhafen resigned',
      by: 'The government of Wendhafen resigned',
    },
  }
  expect(await spellingOf(story)).toEqual([found])
  const wish = { word: 'goverment', language: 'en' }
  const word = await writer.post<DictionaryWord>('/api/dictionary', wish)
  expect(word).toMatchObject({ ...wish, by: { id: writer.user.id } })
  expect(await spellingOf(story)).toEqual([])
  // Two who add the same word at once have both added it.
  expect(await chief.post('/api/dictionary', wish)).toEqual(word)

  expect((await writer.request('DELETE', `/api/dictionary/${word.id}`)).status).toBe(403)
  expect((await chief.request('DELETE', `/api/dictionary/${word.id}`)).status).toBe(204)
  expect(await spellingOf(story)).toEqual([found])
  const { entries } = await chief.get<{ entries: { action: string; subject: string }[] }>(
    '/api/audit?action=dictionary',
  )
  expect(entries.map(({ subject }) => subject)).toEqual(['goverment', 'goverment'])
})

test('a word for any language is one for each; German has none until its files are there', async () => {
  const ask = (language: string, ...words: string[]) =>
    reviewer.post<SpellingAnswer>('/api/spelling', { language, words })
  expect(await ask('de-AT', 'Regirung')).toEqual({ checked: false, misspelt: [] })
  const folder = join(newsroom.dataDir, 'dictionaries')
  mkdirSync(folder)
  writeFileSync(join(folder, 'de.aff'), 'SET UTF-8\nTRY eiuabc\n')
  writeFileSync(join(folder, 'de.dic'), '1\nRegierung\n')
  expect(await ask('de-AT', 'Regirung', 'Regierung')).toEqual({
    checked: true,
    misspelt: [{ word: 'Regirung', suggestions: ['Regierung'] }],
  })
  await chief.post('/api/dictionary', { word: 'Wendhafen' })
  const { words, languages } = await writer.get<Dictionary>('/api/dictionary')
  expect(words.map(({ word, language }) => [word, language])).toEqual([['Wendhafen', null]])
  expect(languages).toEqual([
    { language: 'de', files: ['de'] },
    { language: 'en', files: [] },
  ])
  // A file that is broken says nothing, and stops nobody.
  writeFileSync(join(folder, 'fr.aff'), 'SET KLINGON\n')
  writeFileSync(join(folder, 'fr.dic'), '')
  expect(await ask('fr', 'bonjour')).toEqual({ checked: false, misspelt: [] })
})

test('what is no word, and too much at once, is refused', async () => {
  for (const word of ['', 'two words', '31', '<b>', 'x'.repeat(61)]) {
    const refused = await writer.refusal('POST', '/api/dictionary', { word })
    expect(refused.errors?.map(({ path }) => path)).toEqual(['body.word'])
  }
  const many = Array.from({ length: 2001 }, () => 'word')
  expect(
    (await writer.request('POST', '/api/spelling', { language: 'en', words: many })).status,
  ).toBe(422)
  expect((await reviewer.request('POST', '/api/dictionary', { word: 'Ahlte' })).status).toBe(403)
  expect((await chief.request('DELETE', '/api/dictionary/nothing')).status).toBe(404)
})
