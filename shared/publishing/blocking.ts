// Open blocking threads as findings: one each, with whose it is, so that the button leads to it (rule R4).
import type { Thread } from '#shared/comments/api.ts'
import { withoutMentionIds } from '#shared/comments/mentions.ts'
import { defineMessages, type Language } from '#shared/i18n/languages.ts'
import type { Finding } from './check.ts'

const texts = defineMessages({
  en: {
    raised: (who: string) => `${who} stops the publication with a comment.`,
    heldBy: (who: string, holder: string) =>
      `${who} stops the publication with a comment; it lies with ${holder}.`,
    somebody: 'Somebody',
    hint: 'Whoever it lies with, or a chief, may resolve it or hand it over.',
  },
  de: {
    raised: (who: string) => `${who} sperrt die Veröffentlichung mit einem Kommentar.`,
    heldBy: (who: string, holder: string) =>
      `${who} sperrt die Veröffentlichung mit einem Kommentar; er liegt bei ${holder}.`,
    somebody: 'Jemand',
    hint: 'Erledigen oder übergeben darf ihn, bei wem er liegt, oder ein CvD.',
  },
})

const longest = 120

export function blockingFindings(threads: readonly Thread[], language: Language): Finding[] {
  const { raised, heldBy, somebody, hint } = texts[language]
  return threads
    .filter(({ blocking, state }) => blocking && state === 'open')
    .map(({ id, by, body, assignee }) => {
      const who = by?.name ?? somebody
      const words = withoutMentionIds(body)
      return {
        level: 'error',
        rule: 'blocking-threads',
        message: assignee ? heldBy(who, assignee.name) : raised(who),
        field: 'threads',
        quote: words.length > longest ? `${words.slice(0, longest)}…` : words,
        hint,
        thread: id,
      }
    })
}
