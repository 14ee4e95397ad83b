// What review has left open, as findings, one each, so that the button leads to the thread: blocking ones
// stop the publication (rule R4), suggestions that nobody has settled are named.
import type { Thread } from '#shared/comments/api.ts'
import { objectSign } from '#shared/comments/layout.ts'
import { withoutMentionIds } from '#shared/comments/mentions.ts'
import { replacementText } from '#shared/comments/replacement-text.ts'
import { defineMessages, type Language } from '#shared/i18n/languages.ts'
import type { Finding } from './check.ts'

const texts = defineMessages({
  en: {
    raised: (who: string) => `${who} stops the publication with a comment.`,
    heldBy: (who: string, holder: string) =>
      `${who} stops the publication with a comment; it lies with ${holder}.`,
    somebody: 'Somebody',
    hint: 'Whoever it lies with, or a chief, may resolve it or hand it over.',
    insert: (who: string) => `${who} suggests an insertion that nobody has settled.`,
    delete: (who: string) => `${who} suggests a deletion that nobody has settled.`,
    replace: (who: string) => `${who} suggests other words, and nobody has settled it.`,
    settle: 'Accept or reject it; what is published until then are the words of the draft.',
  },
  de: {
    raised: (who: string) => `${who} sperrt die Veröffentlichung mit einem Kommentar.`,
    heldBy: (who: string, holder: string) =>
      `${who} sperrt die Veröffentlichung mit einem Kommentar; er liegt bei ${holder}.`,
    somebody: 'Jemand',
    hint: 'Erledigen oder übergeben darf ihn, bei wem er liegt, oder ein CvD.',
    insert: who => `${who} schlägt eine Einfügung vor, über die niemand entschieden hat.`,
    delete: who => `${who} schlägt eine Streichung vor, über die niemand entschieden hat.`,
    replace: who => `${who} schlägt andere Worte vor, und niemand hat darüber entschieden.`,
    settle: 'Annehmen oder ablehnen; bis dahin erscheinen die Worte des Entwurfs.',
  },
})

const longest = 120
const shortened = (words: string) =>
  words.length > longest ? `${words.slice(0, longest)}…` : words

const readable = (text: string) => text.replaceAll(objectSign, '').replaceAll('\n', ' ¶ ')

/** What a suggestion would do, and the words in question. */
function changeIn({ expected, replacement }: Thread) {
  const before = readable(expected ?? '')
  const after = readable(replacement ? replacementText(replacement) : '')
  const isEmpty = replacement?.kind === 'content' ? replacement.content.length === 0 : after === ''
  if (before === '') return { how: 'insert', words: after } as const
  if (isEmpty) return { how: 'delete', words: before } as const
  return { how: 'replace', words: before === after ? before : `${before} → ${after}` } as const
}

/** Of open threads: blocking ones first. */
export function reviewFindings(threads: readonly Thread[], language: Language): Finding[] {
  const words = texts[language]
  const open = threads.filter(({ state }) => state === 'open')
  const nameOf = ({ by }: Thread) => by?.name ?? words.somebody
  const blocking = open
    .filter(thread => thread.blocking)
    .map((thread): Finding => {
      const { id, body, assignee } = thread
      const who = nameOf(thread)
      return {
        level: 'error',
        rule: 'blocking-threads',
        message: assignee ? words.heldBy(who, assignee.name) : words.raised(who),
        field: 'threads',
        quote: shortened(withoutMentionIds(body) || changeIn(thread).words),
        hint: words.hint,
        thread: id,
      }
    })
  const suggested = open
    .filter(thread => thread.kind === 'suggestion' && !thread.blocking)
    .map((thread): Finding => {
      const change = changeIn(thread)
      return {
        level: 'warning',
        rule: 'open-suggestions',
        message: words[change.how](nameOf(thread)),
        field: 'threads',
        quote: shortened(change.words),
        hint: words.settle,
        thread: thread.id,
      }
    })
  return [...blocking, ...suggested]
}
