// The main thread's side of the spelling worker, which starts with the first question.
import { Worker } from 'node:worker_threads'
import type { Answer, Question } from './messages.ts'
import type { Misspelt } from './speller.ts'

export interface SpellerThread {
  /** Rejects when a dictionary cannot be used. */
  look: (question: Omit<Question, 'id'>) => Promise<Misspelt[]>
  close: () => Promise<void>
}

export function createSpellerThread(): SpellerThread {
  type Waiting = PromiseWithResolvers<Misspelt[]>
  let worker: Worker | null = null
  const waiting = new Map<number, Waiting>()
  let nextId = 1

  function fail(error: Error) {
    worker = null
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  function start(): Worker {
    const started = new Worker(new URL('./worker.ts', import.meta.url))
    started.on('message', (answer: Answer) => {
      const asked = waiting.get(answer.id)
      waiting.delete(answer.id)
      if (answer.ok) asked?.resolve(answer.misspelt)
      else asked?.reject(new Error(answer.message))
    })
    started.on('error', error => fail(error instanceof Error ? error : new Error(String(error))))
    started.on('exit', () => fail(new Error('the spelling worker has ended')))
    return started
  }

  return {
    look(question) {
      worker ??= start()
      const id = nextId++
      const asked = Promise.withResolvers<Misspelt[]>()
      waiting.set(id, asked)
      worker.postMessage({ ...question, id } satisfies Question)
      return asked.promise
    },
    async close() {
      await worker?.terminate()
    },
  }
}
