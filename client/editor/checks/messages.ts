// What the checks say around their findings.
import { counted, defineMessages } from '#shared/i18n/languages.ts'

export const checksMessages = defineMessages({
  en: {
    summary: (errors: number, warnings: number) =>
      `${counted(errors, 'error', 'errors')}, ${counted(warnings, 'warning', 'warnings')}. Checked while you type.`,
    clean: 'The checks found nothing',
    cleanHelp: 'They run again on the server when the story is published.',
    error: 'Error:',
    warning: 'Warning:',
    goTo: (field: string) => `Go to: ${field}`,
    goToThread: 'Go to the comment',
    replace: (words: string) => `Change to “${words}”`,
    remove: 'Remove the line',
    addWord: (word: string) => `Add “${word}” to the dictionary`,
    added: (word: string) => `“${word}” is in the newsroom’s dictionary.`,
    notAdded: 'The word could not be added',
    gone: 'The words have changed meanwhile. The check looks again.',
  },
  de: {
    summary: (errors: number, warnings: number) =>
      `${counted(errors, 'Fehler', 'Fehler')}, ${counted(warnings, 'Warnung', 'Warnungen')}. Geprüft, während Sie schreiben.`,
    clean: 'Die Prüfung hat nichts gefunden',
    cleanHelp: 'Beim Veröffentlichen läuft sie auf dem Server noch einmal.',
    error: 'Fehler:',
    warning: 'Warnung:',
    goTo: (field: string) => `Zum Feld: ${field}`,
    goToThread: 'Zum Kommentar',
    replace: (words: string) => `Ändern in „${words}“`,
    remove: 'Zeile entfernen',
    addWord: (word: string) => `„${word}“ ins Wörterbuch aufnehmen`,
    added: (word: string) => `„${word}“ steht im Wörterbuch der Redaktion.`,
    notAdded: 'Das Wort konnte nicht aufgenommen werden',
    gone: 'Die Stelle hat sich inzwischen geändert. Die Prüfung sieht noch einmal nach.',
  },
})
