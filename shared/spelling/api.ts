// Spelling on the wire: the newsroom's own words, the languages that have a dictionary, and asking whether words
// are spelled as a dictionary has them.
import { z } from 'zod'
import { del, get, post } from '#shared/api/contract.ts'
import { LanguageTag } from '#shared/article/article.ts'
import { Person } from '#shared/auth/api.ts'
import { longestWord, wordPattern } from './dictionary.ts'

/** A language without region, as the house style has it. */
const BaseLanguage = z.string().regex(/^[a-z]{2,3}$/, 'a language such as de or en')

const Word = z
  .string()
  .trim()
  .max(longestWord)
  .regex(wordPattern, 'one word: letters, with an apostrophe or a hyphen inside')

/** `language` null: stories in any. */
export const DictionaryWord = z.object({
  id: z.string(),
  word: z.string(),
  language: z.string().nullable(),
  by: Person.nullable(),
  at: z.iso.datetime(),
})
export type DictionaryWord = z.infer<typeof DictionaryWord>

export const NewDictionaryWord = z.strictObject({
  word: Word,
  language: BaseLanguage.nullable().default(null),
})
export type NewDictionaryWord = z.infer<typeof NewDictionaryWord>

/** `files` are the newsroom's, in its folder of dictionaries; without any it is what comes along. */
export const SpelledLanguage = z.object({ language: z.string(), files: z.array(z.string()) })
export type SpelledLanguage = z.infer<typeof SpelledLanguage>

export const Dictionary = z.object({
  words: z.array(DictionaryWord),
  languages: z.array(SpelledLanguage),
})
export type Dictionary = z.infer<typeof Dictionary>

/** Words that one question may hold, and the letters of one. */
export const mostWords = 2000

export const SpellingQuestion = z.strictObject({
  language: LanguageTag,
  words: z.array(z.string().min(1).max(longestWord)).max(mostWords),
})
export type SpellingQuestion = z.infer<typeof SpellingQuestion>

/** `checked` is false without a dictionary of the language: then nothing is known of the words. */
export const SpellingAnswer = z.object({
  checked: z.boolean(),
  misspelt: z.array(z.object({ word: z.string(), suggestions: z.array(z.string()) })),
})
export type SpellingAnswer = z.infer<typeof SpellingAnswer>

export const spellingApi = {
  dictionary: get('/api/dictionary', {
    summary: 'The newsroom’s own words, and the languages whose spelling is checked',
    reply: Dictionary,
  }),
  addWord: post('/api/dictionary', {
    summary: 'Add a word to the newsroom’s dictionary; one that is there stays as it is',
    body: NewDictionaryWord,
    status: 201,
    reply: DictionaryWord,
  }),
  removeWord: del('/api/dictionary/:wordId', {
    summary: 'Remove a word from the newsroom’s dictionary',
    params: z.object({ wordId: z.string() }),
  }),
  look: post('/api/spelling', {
    summary: 'Which of these words no dictionary of the language knows',
    body: SpellingQuestion,
    reply: SpellingAnswer,
  }),
}
