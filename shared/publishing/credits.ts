// The line below a text that names who made it:
// "Reporting by A and B in Wendhafen; additional reporting by C in Lohe; editing by D".
import type { Article, Credit } from '#shared/article/article.ts'
import { nameParts } from './byline.ts'
import { localeOf } from './locale.ts'
import { oneLine } from './printable.ts'
import { readerTexts } from './reader-texts.ts'

const listed = (names: readonly string[], language: string) =>
  nameParts(names, language)
    .map(part => part.text)
    .join('')

const capitalised = (text: string, language: string) =>
  text.charAt(0).toLocaleUpperCase(localeOf(language)) + text.slice(1)

function clause({ role, names, place }: Credit, language: string): string[] {
  const named = names.map(oneLine).filter(name => name !== '')
  if (named.length === 0) return []
  const where = oneLine(place ?? '')
  const who = listed(named, language) + (where === '' ? '' : ` in ${where}`)
  return [readerTexts(language).credits[role](who)]
}

/** Empty when nobody is named. */
export const creditsText = (credits: readonly Credit[], language: string) =>
  capitalised(credits.flatMap(credit => clause(credit, language)).join('; '), language)

/** How the text came to be in its language; empty when it was written in it. */
export function translationText({ translation, language }: Article): string {
  const texts = readerTexts(language)
  if (!translation) return ''
  const translator = oneLine(translation.translator ?? '')
  const checker = oneLine(translation.checkedBy ?? '')
  const how = [
    ...(translation.method === 'machine' ? [texts.machineTranslated(translator)] : []),
    ...(translation.method !== 'machine' && translator ? [texts.translatedBy(translator)] : []),
    ...(checker ? [texts.checkedBy(checker)] : []),
  ]
  return capitalised(how.join(', '), language)
}
