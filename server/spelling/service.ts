// Spelling: the newsroom's own words, and what the dictionaries of a language say. Without a dictionary, or with
// one that is broken, nothing is said: no check ever fails for it.
import type { Logger } from 'pino'
import type { Trail } from '#server/audit/service.ts'
import type { Events } from '#server/events/events.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Person } from '#shared/auth/api.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import { baseLanguage } from '#shared/publishing/locale.ts'
import type {
  Dictionary,
  DictionaryWord,
  NewDictionaryWord,
  SpellingAnswer,
} from '#shared/spelling/api.ts'
import type { Spelling } from '#shared/spelling/dictionary.ts'
import { type SpellingContext, wordsToLookUp } from '#shared/spelling/spelled-words.ts'
import type { DictionaryFiles } from './dictionary-files.ts'
import type { SpellerThread } from './speller-thread.ts'
import type { DictionaryRow, DictionaryStore } from './store.ts'

export interface SpellingDeps {
  store: DictionaryStore
  files: DictionaryFiles
  thread: SpellerThread
  events: Events
  trail: Pick<Trail, 'record'>
  people: () => Promise<Map<string, Person>>
  logger: Pick<Logger, 'warn'>
  now: () => Date
  newId: () => string
}

const silent: SpellingAnswer = { checked: false, misspelt: [] }

export function createSpelling(deps: SpellingDeps) {
  const { store, files, thread, events, trail, people, logger, now, newId } = deps

  const wordOf = (row: DictionaryRow, known: Map<string, Person>): DictionaryWord => ({
    id: row.id,
    word: row.word,
    language: row.language,
    by: (row.user_id !== null && known.get(row.user_id)) || null,
    at: row.at,
  })

  async function get(id: string): Promise<DictionaryWord> {
    const row = await store.find(id)
    if (!row)
      throw new AppError('not-found', 'There is no such word. Somebody may have removed it.')
    return wordOf(row, await people())
  }

  async function look(tag: string, words: readonly string[]): Promise<SpellingAnswer> {
    const language = baseLanguage(tag)
    const dictionary = (await files.list()).get(language)
    if (!dictionary) return silent
    if (words.length === 0) return { checked: true, misspelt: [] }
    const paths = dictionary.files.map(({ path }) => path)
    try {
      return { checked: true, misspelt: await thread.look({ language, paths, words: [...words] }) }
    } catch (error) {
      logger.warn({ err: error, language }, 'a dictionary could not be used')
      return silent
    }
  }

  return {
    get,
    look,
    async dictionary(): Promise<Dictionary> {
      const [rows, known, spelled] = await Promise.all([store.list(), people(), files.list()])
      return {
        words: rows.map(row => wordOf(row, known)),
        languages: [...spelled]
          .map(([language, { files, isOwn }]) => ({
            language,
            files: isOwn ? files.map(({ name }) => name) : [],
          }))
          .toSorted((a, b) => a.language.localeCompare(b.language)),
      }
    },
    async add(actor: Actor, { word, language }: NewDictionaryWord): Promise<DictionaryWord> {
      const row = { id: newId(), word, language, user_id: actor.id, at: now().toISOString() }
      if (await store.add(row)) {
        await trail.record(actor, { action: 'dictionary', subject: word, to: word, note: language })
        events.emit('dictionary.changed', {})
        return get(row.id)
      }
      const before = await store.findWord(word, language)
      return get(before?.id ?? row.id)
    },
    async remove(actor: Actor, { id, word, language }: DictionaryWord) {
      await store.remove(id)
      await trail.record(actor, { action: 'dictionary', subject: word, from: word, note: language })
      events.emit('dictionary.changed', {})
    },
    /** What the checks need to know of an article's words. */
    async of(context: SpellingContext): Promise<Spelling> {
      const [{ misspelt }, ownWords] = await Promise.all([
        look(context.article.language, wordsToLookUp(context)),
        store.list(),
      ])
      return {
        misspelt: new Map(misspelt.map(({ word, suggestions }) => [word, suggestions])),
        ownWords,
      }
    },
    close: thread.close,
  }
}

export type SpellingService = ReturnType<typeof createSpelling>
