// Which language a copy is in. The detector comes with tables that take a third of a second and some
// 70 MB, so it is loaded once, when the first copy comes.
import type { eld } from 'eld/medium'

type Detector = Pick<typeof eld, 'detect'>

/** As much as tells; the detector reads less. */
const enough = 10_000

const load = async (): Promise<Detector> => (await import('eld/medium')).eld

function createDetector() {
  let loading: Promise<Detector> | undefined
  return async (text: string): Promise<string> => {
    loading ??= load()
    const found = (await loading).detect(text.slice(0, enough))
    return found.language !== '' && found.isReliable() ? found.language : 'en'
  }
}

/** ISO 639-1, such as `de`; `en` when the text is too short to tell. */
export const detectLanguage = createDetector()
