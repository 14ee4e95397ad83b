// One sample story in each language on the first start, so that a new newsroom is not an empty room.
import { readFileSync } from 'node:fs'
import { parsePlainText } from '#server/wire/parsers/plain-text.ts'
import { languages } from '#shared/i18n/languages.ts'
import type { Stories } from './service.ts'

export interface SamplesDeps {
  stories: Stories
  now: () => Date
  newId: () => string
}

export async function addSamples({ stories, now, newId }: SamplesDeps) {
  const rights = {
    terms: 'Written for Standfirst as a sample; free to use',
    recordedBy: 'Standfirst',
    recordedAt: now().toISOString(),
  }
  for (const language of languages) {
    const copy = readFileSync(
      new URL(`../wire/samples/welcome.${language}.txt`, import.meta.url),
      'utf8',
    )
    const { article } = parsePlainText(copy, { language, newId })
    await stories.begin(null, { article, rights, action: 'created' })
  }
}
