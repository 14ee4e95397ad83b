// The thread that the dictionaries live in and the checks run in, so that neither loading one, nor looking for
// suggestions, nor a long text ever stops the sockets. A language is loaded by its first question, and anew
// when its files are others.
import { serve } from '#server/threads/serve.ts'
import { preflight } from '#shared/publishing/preflight.ts'
import { noSpelling } from '#shared/spelling/dictionary.ts'
import { wordsToLookUp } from '#shared/spelling/spelled-words.ts'
import { openSpeller, type Speller } from './speller.ts'
import type { CheckQuestion, Dictionaries, SpellingWork } from './work.ts'

const open = new Map<string, { files: string; speller: Promise<Speller> }>()

function spellerFor({ language, paths }: Dictionaries): Promise<Speller> {
  const files = paths.join('\n')
  const before = open.get(language)
  if (before?.files === files) return before.speller
  const speller = openSpeller(language, paths, () => performance.now())
  open.set(language, { files, speller })
  // A broken file may have been mended by the next question.
  speller.catch(() => open.delete(language))
  return speller
}

async function misspeltIn({ checked, dictionaries, patience }: CheckQuestion) {
  if (!dictionaries) return noSpelling.misspelt
  const speller = await spellerFor(dictionaries)
  const found = speller.look(wordsToLookUp(checked), patience)
  return new Map(found.map(({ word, suggestions }) => [word, suggestions]))
}

serve<SpellingWork>({
  async look({ dictionaries, words, patience }) {
    return (await spellerFor(dictionaries)).look(words, patience)
  },
  async check(question) {
    const { checked, ownWords, language } = question
    let problem: string | null = null
    const misspelt = await misspeltIn(question).catch((error: unknown) => {
      problem = error instanceof Error ? error.message : String(error)
      return noSpelling.misspelt
    })
    const findings = preflight({ ...checked, spelling: { misspelt, ownWords } }, language)
    return { findings, problem }
  },
})
