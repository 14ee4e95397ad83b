// What suggesting mode says.
import { counted, defineMessages } from '#shared/i18n/languages.ts'

export const suggestionMessages = defineMessages({
  en: {
    mode: 'Suggest changes',
    modeIsOn: 'Suggesting: what you type becomes suggestions, the draft stays as it is.',
    stop: 'Stop suggesting',
    unsent: (n: number) => `${counted(n, 'suggestion is', 'suggestions are')} not sent yet.`,
    onlySuggested: 'These words are only suggested. Comment on the suggestion instead.',
  },
  de: {
    mode: 'Änderungen vorschlagen',
    modeIsOn: 'Vorschlagen: Was Sie schreiben, wird ein Vorschlag, der Entwurf bleibt, wie er ist.',
    stop: 'Vorschlagen beenden',
    unsent: (n: number) => `${counted(n, 'Vorschlag ist', 'Vorschläge sind')} noch nicht gesendet.`,
    onlySuggested:
      'Diese Worte sind nur vorgeschlagen. Kommentieren Sie stattdessen den Vorschlag.',
  },
})
