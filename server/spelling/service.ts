// Spelling: the newsroom's own words, what the dictionaries of a language say, and the checks, which run beside
// them. Without a dictionary, or with
// one that is broken, nothing is said: no check ever fails for it.
import type { Logger } from 'pino'
import type { Trail } from '#server/audit/service.ts'
import type { Events } from '#server/events/events.ts'
import { remembered } from '#server/events/remembered.ts'
import type { Thread } from '#server/threads/thread.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Article } from '#shared/article/article.ts'
import type { Person } from '#shared/auth/api.ts'
import type { Language } from '#shared/i18n/languages.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import type { Checked, Finding } from '#shared/publishing/check.ts'
import { baseLanguage } from '#shared/publishing/locale.ts'
import { passagesOf } from '#shared/publishing/passages.ts'
import { preflight } from '#shared/publishing/preflight.ts'
import type {
  Dictionary,
  DictionaryWord,
  NewDictionaryWord,
  SpellingAnswer,
} from '#shared/spelling/api.ts'
import { noSpelling } from '#shared/spelling/dictionary.ts'
import type { DictionaryFiles } from './dictionary-files.ts'
import type { DictionaryRow, DictionaryStore } from './store.ts'
import type { Dictionaries, SpellingWork } from './work.ts'

export interface SpellingDeps {
  store: DictionaryStore
  files: DictionaryFiles
  thread: Thread<SpellingWork>
  events: Events
  trail: Pick<Trail, 'record'>
  people: () => Promise<Map<string, Person>>
  logger: Pick<Logger, 'warn'>
  now: () => Date
  newId: () => string
}

/** Milliseconds for the suggestions of one question: of somebody who waits for them, and of one who only counts. */
const patience = { asked: 300, counted: 0 }

/** Characters that are looked through in less than a millisecond. */
const short = 2000

const lengthOf = (article: Article) =>
  passagesOf(article).reduce((sum, { text }) => sum + text.length, 0)

const silent: SpellingAnswer = { checked: false, misspelt: [] }

export function createSpelling(deps: SpellingDeps) {
  const { store, files, thread, events, trail, people, logger, now, newId } = deps

  const ownWords = remembered(events, ['dictionary.changed'], store.list)

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

  /** Null when there are none of that language. */
  async function dictionariesFor(tag: string): Promise<Dictionaries | null> {
    const language = baseLanguage(tag)
    const found = (await files.list()).get(language)
    return found ? { language, paths: found.files.map(({ path }) => path) } : null
  }

  const unusable = (language: string, error: unknown) =>
    logger.warn({ err: error, language }, 'a dictionary could not be used')

  async function look(tag: string, words: readonly string[]): Promise<SpellingAnswer> {
    const dictionaries = await dictionariesFor(tag)
    if (!dictionaries) return silent
    if (words.length === 0) return { checked: true, misspelt: [] }
    try {
      const question = { dictionaries, words: [...words], patience: patience.asked }
      return { checked: true, misspelt: await thread.ask('look', question) }
    } catch (error) {
      unusable(dictionaries.language, error)
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
    /**
     * All checks, in a thread of their own; when only counted, without looking for suggestions. Short copy in
     * a language without a dictionary is looked through at once: asking would take longer.
     */
    async check(
      checked: Omit<Checked, 'spelling'>,
      language: Language,
      purpose: keyof typeof patience,
    ): Promise<Finding[]> {
      const [dictionaries, own] = await Promise.all([
        dictionariesFor(checked.article.language),
        ownWords(),
      ])
      if (!dictionaries && lengthOf(checked.article) < short) {
        return preflight({ ...checked, spelling: { ...noSpelling, ownWords: own } }, language)
      }
      const { findings, problem } = await thread.ask('check', {
        checked,
        ownWords: own,
        dictionaries,
        patience: patience[purpose],
        language,
      })
      if (problem) unusable(checked.article.language, problem)
      return findings
    },
    close: thread.close,
  }
}

export type SpellingService = ReturnType<typeof createSpelling>
