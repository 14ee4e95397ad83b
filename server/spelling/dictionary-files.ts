// Where dictionaries are: those of the newsroom in DATA_DIR/dictionaries (`de.aff` with `de.dic`, `de_AT.aff` …),
// and English, which comes along. A language that has files in the folder uses those alone.
import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Two files of one name; a word is known when one dictionary of its language knows it. */
export interface DictionaryFile {
  /** Without its ending. */
  path: string
  name: string
}

const fileName = /^([a-z]{2,3})(?:[-_][\w-]+)?\.aff$/

const broughtAlong: Record<string, readonly string[]> = {
  en: ['dictionary-en', 'dictionary-en-gb'],
}

const pathOf = (packageName: string) =>
  join(dirname(fileURLToPath(import.meta.resolve(packageName))), 'index')

export interface DictionaryFiles {
  /** By language, without region. */
  list: () => Promise<Map<string, { files: DictionaryFile[]; isOwn: boolean }>>
}

/** `folder` need not be there. */
export const createDictionaryFiles = (folder: string): DictionaryFiles => ({
  async list() {
    const names = await readdir(folder).catch((): string[] => []) // no folder, no dictionaries
    const own = names.toSorted().flatMap(name => {
      const language = fileName.exec(name)?.[1]
      const stem = name.slice(0, -'.aff'.length)
      return language && names.includes(`${stem}.dic`) ? [{ language, name: stem }] : []
    })
    const byLanguage = new Map(
      Object.entries(broughtAlong).map(([language, packages]) => [
        language,
        { files: packages.map(name => ({ path: pathOf(name), name })), isOwn: false },
      ]),
    )
    for (const [language, files] of Map.groupBy(own, ({ language }) => language)) {
      byLanguage.set(language, {
        files: files.map(({ name }) => ({ path: join(folder, name), name })),
        isOwn: true,
      })
    }
    return byLanguage
  },
})

export const noDictionaries: DictionaryFiles = { list: async () => new Map() }
