// What a refusal means to a person and what to do next, by its code, in both languages.
import { defineMessages, type Language } from '#shared/i18n/languages.ts'
import { type ApiErrorCode, isApiError } from './api.ts'

const texts = defineMessages<Record<ApiErrorCode, string>>({
  en: {
    offline: 'The server did not answer. Check the connection and try again.',
    'bad-request': 'The server could not read the request. Load the page again.',
    unauthenticated: 'You are signed out. Sign in to go on.',
    forbidden: 'You may not do this.',
    'bad-origin': 'This page was opened at another address than the newsroom’s own.',
    'not-found': 'There is nothing here. It may have been removed.',
    'method-not-allowed': 'The server does not know this request. Load the page again.',
    'not-acceptable': 'There is nothing in the form that was asked for.',
    conflict: 'It does not fit with what is there.',
    'draft-moved': 'The draft has moved on since you looked at it.',
    'text-changed': 'The text has changed since this was suggested.',
    preflight: 'The checks found errors.',
    gone: 'It is no longer here.',
    'too-large': 'It is too large.',
    'unsupported-type': 'Files of this kind are not read here.',
    invalid: 'Something in it is not right.',
    'too-many-requests': 'That was too often. Wait a minute and try again.',
    internal: 'Something failed on the server. It has been logged; try again.',
    unavailable: 'The server is not available at the moment. Try again.',
  },
  de: {
    offline: 'Der Server hat nicht geantwortet. Verbindung prüfen und noch einmal versuchen.',
    'bad-request': 'Der Server konnte die Anfrage nicht lesen. Die Seite neu laden.',
    unauthenticated: 'Sie sind abgemeldet. Zum Weiterarbeiten anmelden.',
    forbidden: 'Das dürfen Sie nicht.',
    'bad-origin': 'Diese Seite wurde unter einer anderen Adresse als der des Newsrooms geöffnet.',
    'not-found': 'Hier ist nichts. Vielleicht wurde es entfernt.',
    'method-not-allowed': 'Der Server kennt diese Anfrage nicht. Die Seite neu laden.',
    'not-acceptable': 'In der verlangten Form gibt es nichts.',
    conflict: 'Es passt nicht zu dem, was da ist.',
    'draft-moved': 'Der Entwurf hat sich verändert, seit Sie ihn angesehen haben.',
    'text-changed': 'Der Text hat sich verändert, seit das vorgeschlagen wurde.',
    preflight: 'Die Prüfung hat Fehler gefunden.',
    gone: 'Es ist nicht mehr da.',
    'too-large': 'Es ist zu groß.',
    'unsupported-type': 'Dateien dieser Art werden hier nicht gelesen.',
    invalid: 'Etwas daran stimmt nicht.',
    'too-many-requests': 'Das war zu oft. Eine Minute warten und noch einmal versuchen.',
    internal: 'Auf dem Server ist etwas fehlgeschlagen. Es ist notiert; noch einmal versuchen.',
    unavailable: 'Der Server ist gerade nicht erreichbar. Noch einmal versuchen.',
  },
})

export interface ProblemText {
  text: string
  /** What the server said beyond that, in the language it said it in. */
  detail: { text: string; language: string } | null
}

/** Details say more than the code where somebody can act on them; of a crash they say nothing. */
const withoutDetail: readonly ApiErrorCode[] = ['internal', 'unauthenticated', 'offline']

export function describeProblem(error: unknown, language: Language): ProblemText {
  if (!isApiError(error)) return { text: texts[language].internal, detail: null }
  // A server newer than this page may know more codes.
  const text: string | undefined = texts[language][error.code]
  const detail =
    error.detail !== null && !withoutDetail.includes(error.code)
      ? { text: error.detail, language: error.language }
      : null
  return { text: text ?? texts[language].internal, detail }
}

/** What the server says about one field of the body, or about what is in it; null when it has nothing against it. */
export const fieldProblem = (error: unknown, field: string): string | null =>
  isApiError(error)
    ? (error.errors.find(({ path }) => `${path}.`.startsWith(`body.${field}.`))?.message ?? null)
    : null
