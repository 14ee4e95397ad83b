import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parsePlainText } from '#server/wire/parsers/plain-text.ts'
import { noDemands } from '#shared/house-style/desk-demands.ts'
import { preflight } from '#shared/publishing/preflight.ts'
import { wordsToLookUp } from '#shared/spelling/spelled-words.ts'
import { createDictionaryFiles } from './dictionary-files.ts'
import { readDictionary } from './dictionary-text.ts'
import { openSpeller, type Speller } from './speller.ts'

const folder = mkdtempSync(join(tmpdir(), 'standfirst-dictionaries-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let english: Speller
beforeAll(async () => {
  const { files = [] } = (await createDictionaryFiles('/nowhere').list()).get('en') ?? {}
  english = await openSpeller(
    'en',
    files.map(({ path }) => path),
    () => 0,
  )
})

/** What the speller says of these words, with what it takes for certain. */
const wrong = (words: string) => english.look(words.split(' '), 1000).map(({ word }) => word)

describe('English, which comes along', () => {
  test('is known as it is written on both sides of the ocean, and as prefixes make it', () => {
    expect(wrong("colour color organise organize mayor's don't centre preloaded")).toEqual([])
    expect(wrong('relicensing well-known non-binding newsroom')).toEqual([])
  })

  test.each([
    ['goverment', 'government'],
    ['accomodation', 'accommodation'],
    ['seperately', 'separately'],
    ['occured', 'occurred'],
  ])('%s is found, and %s is the only word like it', (word, right) => {
    expect(english.look([word], 1000)).toEqual([{ word, suggestions: [right] }])
  })

  test('suggestions take no more time than they are given', () => {
    expect(english.look(['goverment', 'parlament'], 0)).toEqual([
      { word: 'goverment', suggestions: ['government'] }, // known from before
      { word: 'parlament', suggestions: [] },
    ])
  })

  test('nothing is found in the clean sample story', () => {
    const sample = resolve(import.meta.dirname, '../wire/samples/welcome.en.txt')
    let ids = 0
    const { article } = parsePlainText(readFileSync(sample, 'utf8'), {
      language: 'en',
      newId: () => `${++ids}`,
    })
    const context = { article, houseStyle: [], siteName: 'Standfirst' }
    const misspelt = english.look(wordsToLookUp(context), 1000)
    const findings = preflight(
      {
        ...context,
        spelling: {
          misspelt: new Map(misspelt.map(({ word, suggestions }) => [word, suggestions])),
          ownWords: [],
        },
        rights: null,
        embargo: null,
        demands: noDemands,
        now: '2026-11-24T12:00:00Z',
      },
      'en',
    )
    expect(findings.filter(({ rule }) => rule === 'spelling')).toEqual([])
  })
})

describe('dictionaries of the newsroom', () => {
  test('in an old encoding say the same as in UTF-8', async () => {
    const aff = 'SET ISO8859-1\r\nSFX \xC4 N 1\r\nSFX \xC4 0 n .\r\n'
    writeFileSync(join(folder, 'de.aff'), Buffer.from(aff, 'latin1'))
    writeFileSync(join(folder, 'de.dic'), Buffer.from('2\r\nF\xE4hre/\xC4\r\nRat\r\n', 'latin1'))
    const german = await openSpeller('de', [join(folder, 'de')], () => 0)
    const words = ['Fähre', 'Fähren', 'Rat', 'Ratn', 'Fahre']
    expect(german.look(words, 0).map(({ word }) => word)).toEqual(['Ratn', 'Fahre'])
  })

  test('are found by their names, and take the place of what comes along', async () => {
    for (const name of ['en.aff', 'en.dic', 'fr-CA.aff', 'fr-CA.dic', 'es.aff', 'README.txt'])
      writeFileSync(join(folder, name), '')
    const list = await createDictionaryFiles(folder).list()
    const names = [...list].map(([language, { files, isOwn }]) => [
      language,
      files.map(({ name }) => name),
      isOwn,
    ])
    expect(names.toSorted()).toEqual([
      ['de', ['de'], true],
      ['en', ['en'], true],
      ['fr', ['fr-CA'], true],
    ])
  })

  test('in an encoding that nobody knows are refused', () => {
    expect(() => readDictionary(Buffer.from('SET KLINGON\n'), Buffer.from(''))).toThrow(/KLINGON/i)
  })
})
