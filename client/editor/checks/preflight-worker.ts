// The checks off the main thread, so that they never stand in the way of a keystroke.
import type { Language } from '#shared/i18n/languages.ts'
import type { Checked, Finding } from '#shared/publishing/check.ts'
import { preflight } from '#shared/publishing/preflight.ts'

export interface PreflightQuestion {
  checked: Checked
  language: Language
}
export type PreflightAnswer = Finding[]

self.addEventListener('message', ({ data }: MessageEvent<PreflightQuestion>) => {
  self.postMessage(preflight(data.checked, data.language))
})
