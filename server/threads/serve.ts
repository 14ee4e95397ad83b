// The thread's side: answers with the functions of its work, one question after another.
import { parentPort } from 'node:worker_threads'
import type { Answered, Asked, Work } from './work.ts'

export function serve<W extends Work>(work: { [K in keyof W]: W[K] }) {
  const port = parentPort
  if (!port) throw new Error('this file runs as a worker thread')

  async function answer({ id, kind, question }: Asked): Promise<Answered> {
    try {
      const does = work[kind]
      if (!does) throw new Error(`there is no work ${kind}`)
      return { id, ok: true, answer: await does(question) }
    } catch (error) {
      return { id, ok: false, message: error instanceof Error ? error.message : String(error) }
    }
  }

  port.on('message', async (asked: Asked) => port.postMessage(await answer(asked)))
}
