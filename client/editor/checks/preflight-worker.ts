// The checks off the main thread, so that they never stand in the way of a keystroke.
import type { Language } from '#shared/i18n/languages.ts'
import type { Checked, Finding } from '#shared/publishing/check.ts'
import { preflight } from '#shared/publishing/preflight.ts'
import { wordsToLookUp } from '#shared/spelling/spelled-words.ts'

export interface PreflightQuestion {
  checked: Checked
  language: Language
}
export interface PreflightAnswer {
  findings: Finding[]
  /** What a dictionary is to be asked. */
  words: string[]
}

self.addEventListener('message', ({ data }: MessageEvent<PreflightQuestion>) => {
  const answer: PreflightAnswer = {
    findings: preflight(data.checked, data.language),
    words: wordsToLookUp(data.checked),
  }
  self.postMessage(answer)
})
