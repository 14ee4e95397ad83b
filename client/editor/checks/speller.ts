// What the server's dictionaries say of the words of a story, each asked once while the editor is open. It asks
// when the writer pauses, so that nobody is told that half a word is wrong.
import type { SpellingAnswer } from '#shared/spelling/api.ts'

export interface SpellerDeps {
  ask: (language: string, words: string[]) => Promise<SpellingAnswer>
  /** More is known now. */
  onAnswer: () => void
  /** Milliseconds in which no other words come. */
  pause: number
  mostWords: number
}

interface Known {
  right: Set<string>
  misspelt: ReadonlyMap<string, readonly string[]>
  /** Without a dictionary there is nothing to ask. */
  isSilent: boolean
}

const nothing = (): Known => ({ right: new Set(), misspelt: new Map(), isSilent: false })

export function createSpeller({ ask, onAnswer, pause, mostWords }: SpellerDeps) {
  const languages = new Map<string, Known>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = ''
  let hasEnded = false

  function knownOf(language: string) {
    const known = languages.get(language) ?? nothing()
    languages.set(language, known)
    return known
  }

  async function askFor(language: string, words: string[]) {
    const known = knownOf(language)
    // Offline, or the server is unwell: the next words ask again.
    const answer = await ask(language, words).catch(() => null)
    asked = ''
    if (hasEnded || !answer) return
    if (!answer.checked) {
      known.isSilent = true
      return
    }
    const misspelt = new Map(answer.misspelt.map(({ word, suggestions }) => [word, suggestions]))
    for (const word of words) if (!misspelt.has(word)) known.right.add(word)
    known.misspelt = new Map([...known.misspelt, ...misspelt])
    onAnswer()
  }

  return {
    /** Asks for those that nothing is known of. */
    look(language: string, words: readonly string[]) {
      const { right, misspelt, isSilent } = knownOf(language)
      const news = isSilent ? [] : words.filter(word => !right.has(word) && !misspelt.has(word))
      const next = news.slice(0, mostWords)
      const question = `${language} ${next.join(' ')}`
      if (question === asked) return
      clearTimeout(timer)
      asked = next.length === 0 ? '' : question
      if (next.length > 0) timer = setTimeout(() => void askFor(language, next), pause)
    },
    /** Always the same until more is known. */
    misspelt: (language: string) => knownOf(language).misspelt,
    end() {
      hasEnded = true
      clearTimeout(timer)
    },
  }
}

export type Speller = ReturnType<typeof createSpeller>
