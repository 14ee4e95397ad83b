// What a thread and whoever asks it say to each other. `Work` of a thread is its functions by name; questions
// and answers cross as structured clones.

// biome-ignore lint/suspicious/noExplicitAny: each function has a question and an answer of its own
export type Work = Record<string, (question: any) => unknown>

export type QuestionOf<W extends Work, K extends keyof W> = Parameters<W[K]>[0]
export type AnswerOf<W extends Work, K extends keyof W> = Awaited<ReturnType<W[K]>>

export interface Asked {
  id: number
  kind: string
  question: unknown
}

export type Answered =
  | { id: number; ok: true; answer: unknown }
  | { id: number; ok: false; message: string }
