// Asks the worker one thing at a time: while it is busy only the latest question waits, the ones between
// are never asked.
import type { PreflightAnswer, PreflightQuestion } from './preflight-worker.ts'

/** What of a Worker is used. */
export interface Answerer {
  postMessage: (question: PreflightQuestion) => void
  onmessage: ((event: MessageEvent<PreflightAnswer>) => void) | null
  terminate: () => void
}

export function createRunner(worker: Answerer, onAnswer: (answer: PreflightAnswer) => void) {
  let isBusy = false
  let next: PreflightQuestion | null = null

  function ask(question: PreflightQuestion) {
    isBusy = true
    worker.postMessage(question)
  }

  worker.onmessage = ({ data }) => {
    isBusy = false
    onAnswer(data)
    const waiting = next
    next = null
    if (waiting) ask(waiting)
  }

  return {
    run(question: PreflightQuestion) {
      if (isBusy) next = question
      else ask(question)
    },
    end() {
      worker.onmessage = null
      worker.terminate()
    },
  }
}
