// What the service and its worker say to each other.
import type { Misspelt } from './speller.ts'

export interface Question {
  id: number
  language: string
  /** Without their endings. */
  paths: string[]
  words: string[]
}

export type Answer =
  | { id: number; ok: true; misspelt: Misspelt[] }
  | { id: number; ok: false; message: string }
