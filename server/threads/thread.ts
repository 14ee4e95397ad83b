// The main thread's side of work that would stop the sockets: a thread that starts with the first question,
// and anew with the next one when it has died.
import { Worker } from 'node:worker_threads'
import type { Answered, AnswerOf, Asked, QuestionOf, Work } from './work.ts'

export interface Thread<W extends Work> {
  /** Rejects with what the work threw, or when the thread dies. */
  ask: <K extends keyof W & string>(kind: K, question: QuestionOf<W, K>) => Promise<AnswerOf<W, K>>
  close: () => Promise<void>
}

/** `file` calls `serve`. The process does not wait for it. */
export function createThread<W extends Work>(file: URL): Thread<W> {
  let worker: Worker | null = null
  let nextId = 1
  const waiting = new Map<
    number,
    { resolve: (answer: never) => void; reject: (e: Error) => void }
  >()

  function start(): Worker {
    const started = new Worker(file)
    started.unref()
    const ended = (error: Error) => {
      if (worker !== started) return
      worker = null
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    }
    started.on('message', (answered: Answered) => {
      const asked = waiting.get(answered.id)
      waiting.delete(answered.id)
      if (answered.ok)
        asked?.resolve(answered.answer as never) // its kind was asked for
      else asked?.reject(new Error(answered.message))
    })
    started.on('error', error => ended(error instanceof Error ? error : new Error(String(error))))
    started.on('exit', () => ended(new Error('the thread has ended')))
    return started
  }

  return {
    ask(kind, question) {
      worker ??= start()
      const asked: Asked = { id: nextId++, kind, question }
      const posted = worker
      return new Promise((resolve, reject) => {
        waiting.set(asked.id, { resolve, reject })
        posted.postMessage(asked)
      })
    },
    async close() {
      await worker?.terminate()
    },
  }
}
