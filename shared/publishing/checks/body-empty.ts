// A body without a word. A flash is one sentence and passes: how long a text should be is not for a check.
import { bodyText } from '#shared/article/text.ts'
import { defineMessages } from '#shared/i18n/languages.ts'
import type { Check, Examples } from '../check.ts'

export const check: Check = {
  rule: 'body-empty',
  level: 'error',
  field: 'body',
  texts: defineMessages({
    en: { message: () => 'The body has no text.', hint: 'Write at least one sentence.' },
    de: { message: () => 'Der Text ist leer.', hint: 'Mindestens einen Satz schreiben.' },
  }),
  find: ({ article }) => (bodyText(article).trim() === '' ? [{}] : []),
}

const text = (words: string) => [{ type: 'text', text: words } as const]

export const examples: Examples = {
  good: [
    { article: { body: [{ type: 'paragraph', content: text('Wendhafen keeps its ferry.') }] } },
    {
      article: {
        body: [
          {
            type: 'bulletList',
            content: [{ type: 'listItem', content: [{ type: 'paragraph', content: text('19') }] }],
          },
        ],
      },
    },
  ],
  bad: [
    { article: { body: [] } },
    { article: { body: [{ type: 'rule' }, { type: 'paragraph', content: text(' ') }] } },
    { article: { body: [{ type: 'quotation', content: [{ type: 'paragraph' }] }] } },
  ],
}
