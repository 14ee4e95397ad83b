// Caption, credit, rights and the like that a picture carries. A file whose metadata cannot be read in
// good time is a picture without any: it never stops an upload.
import { Worker } from 'node:worker_threads'
import { type EmbeddedFacts, factsOf, noFacts, type Tags } from './embedded-facts.ts'

/** Milliseconds. */
const patience = 5000

export const readEmbedded = (bytes: Uint8Array): Promise<EmbeddedFacts> =>
  new Promise(resolve => {
    // A copy: a small Buffer is a view into memory that it shares with others.
    const own = new Uint8Array(bytes)
    const worker = new Worker(new URL('./embedded-worker.ts', import.meta.url), {
      workerData: own,
      transferList: [own.buffer],
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    })
    const end = (facts: EmbeddedFacts) => {
      clearTimeout(timer)
      void worker.terminate()
      resolve(facts)
    }
    const timer = setTimeout(() => end(noFacts), patience)
    worker.on('message', (tags: Tags) => end(factsOf(tags)))
    worker.on('error', () => end(noFacts))
    worker.on('exit', () => end(noFacts))
  })
