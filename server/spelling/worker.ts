// The thread that the dictionaries live in, so that neither loading one nor looking for suggestions ever stops
// the sockets. A language is loaded by its first question, and anew when its files are others.
import { parentPort } from 'node:worker_threads'
import type { Answer, Question } from './messages.ts'
import { openSpeller, type Speller } from './speller.ts'

const port = parentPort
if (!port) throw new Error('the spelling worker runs as a worker thread')

/** Milliseconds for the suggestions of one question. */
const patience = 300

const open = new Map<string, { files: string; speller: Promise<Speller> }>()

function spellerFor({ language, paths }: Question): Promise<Speller> {
  const files = paths.join('\n')
  const before = open.get(language)
  if (before?.files === files) return before.speller
  const speller = openSpeller(language, paths, () => performance.now())
  open.set(language, { files, speller })
  // A broken file may have been mended by the next question.
  speller.catch(() => open.delete(language))
  return speller
}

async function answer(question: Question): Promise<Answer> {
  const { id, words } = question
  try {
    const speller = await spellerFor(question)
    return { id, ok: true, misspelt: speller.look(words, patience) }
  } catch (error) {
    return { id, ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}

port.on('message', async (question: Question) => port.postMessage(await answer(question)))
