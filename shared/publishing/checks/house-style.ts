// The newsroom's own words: what it writes in one way only, or never. The rules are its own, kept in the
// settings; words inside quotations are the speaker's.
import { departures, isFor, type StyleRule } from '#shared/house-style/terms.ts'
import { defineMessages } from '#shared/i18n/languages.ts'
import type { Check, Examples, Found } from '../check.ts'
import { excerpt, passagesOf } from '../passages.ts'
import { replaceIn } from '../replace-in.ts'

export const check: Check = {
  rule: 'house-style',
  level: 'warning',
  field: 'body',
  texts: defineMessages({
    en: {
      message: ({ value, instead }): string =>
        instead === undefined
          ? `House style: not “${value}”.`
          : `House style: “${instead}”, not “${value}”.`,
      hint: 'A rule of this newsroom, kept in the settings.',
    },
    de: {
      message: ({ value, instead }): string =>
        instead === undefined
          ? `Hausstil: nicht „${value}“.`
          : `Hausstil: „${instead}“, nicht „${value}“.`,
      hint: 'Eine Regel dieses Hauses, in den Einstellungen.',
    },
  }),
  find: ({ article, houseStyle }) => {
    const rules = houseStyle.filter(rule => isFor(rule, article.language))
    if (rules.length === 0) return []
    return passagesOf(article).flatMap(({ field, text }) =>
      rules.flatMap(rule =>
        departures(text, rule).map(({ at, words, by }): Found => {
          const quote = excerpt(text, at, words.length)
          const instead = rule.kind === 'instead' ? (rule.use ?? undefined) : by
          const fix = by === null ? null : replaceIn(quote, words, by)
          return {
            field,
            quote,
            value: words,
            ...(instead && { instead }),
            ...(rule.note !== '' && { hint: rule.note }),
            ...(fix && { fix }),
          }
        }),
      ),
    )
  },
}

const terms = (...rules: (Partial<StyleRule> & Pick<StyleRule, 'kind' | 'term'>)[]) =>
  rules.map(rule => ({ use: null, language: null, note: '', ...rule }))
const headline = (text: string) => ({ article: { headline: text } })

export const examples: Examples = {
  good: [
    {},
    { ...headline('Besides, it rains'), houseStyle: terms({ kind: 'never', term: 'moreover' }) },
    {
      ...headline('Moreover'),
      houseStyle: terms({ kind: 'never', term: 'moreover', language: 'en' }),
    },
    { ...headline('„Moreover“, said he'), houseStyle: terms({ kind: 'never', term: 'moreover' }) },
  ],
  bad: [
    { ...headline('Moreover, it rains'), houseStyle: terms({ kind: 'never', term: 'moreover' }) },
    {
      ...headline('Moreover, it rains'),
      houseStyle: terms({ kind: 'instead', term: 'moreover', use: 'besides' }),
    },
    { ...headline('Eine Email an alle'), houseStyle: terms({ kind: 'always', term: 'E-Mail' }) },
  ],
}
