// What a story page says of its line to the server and of the copy on this computer.
import { counted, defineMessages } from '#shared/i18n/languages.ts'

export const sessionMessages = defineMessages({
  en: {
    saved: 'Saved',
    savedAt: (time: string) => `Saved ${time}. The server has it on disk.`,
    saving: (n: number) => (n > 0 ? `Saving ${n}` : 'Saving'),
    savingHelp: (n: number) =>
      `${counted(n, 'change is', 'changes are')} on the way to the server.`,
    offline: (n: number) => (n > 0 ? `Offline ${n}` : 'Offline'),
    offlineHelp: (n: number) =>
      `${counted(n, 'change is', 'changes are')} kept on this computer until the line is back.`,
    notKept: (n: number) => `${counted(n, 'change', 'changes')} not kept`,
    offlineBanner: (n: number) =>
      n > 0
        ? `You are offline. Go on writing: ${counted(n, 'change waits', 'changes wait')} on this computer and ${n === 1 ? 'follows' : 'follow'} when the line is back.`
        : 'You are offline. Go on writing: everything is kept here and follows when the line is back.',
    offlineUnkept: {
      none: 'You are offline, and this browser keeps no copy (a private window?). Do not close this page before the line is back, or what you typed is lost.',
      full: 'You are offline, and this computer has no room left for a copy. Do not close this page before the line is back, or make room.',
    },
    keepsNothing:
      'This browser keeps no copy of the story (a private window?). While the line is up everything is saved; offline, keep this page open.',
    isFull:
      'This computer has no room left for a copy of the story. While the line is up everything is saved; make room before you go offline.',
    connecting: 'Connecting to the story',
    readOnly: 'You can read and comment here. Only a writer or an editor changes the text.',
    refusals: {
      4401: 'You are signed out. Sign in again to go on where you were.',
      4403: 'You may no longer write in this story.',
      4404: 'This story is not open to you any more. What is on this page is all that is left of it here.',
      4409: 'This story was replaced while you were away.',
      4413: 'What you typed or pasted is too large for the server.',
      4426: 'Standfirst was updated. Reload the page to go on writing; your text is kept.',
      4429: 'This story is open in too many windows. Close some and reload.',
    } as Record<number, string>,
    refusedOtherwise: 'The server closed this story.',
    copyText: 'Copy the text',
    copied: 'The text was copied.',
    download: 'Download',
    reload: 'Reload',
  },
  de: {
    saved: 'Gespeichert',
    savedAt: (time: string) => `Gespeichert ${time}. Der Server hat es auf der Platte.`,
    saving: (n: number) => (n > 0 ? `Speichert ${n}` : 'Speichert'),
    savingHelp: (n: number) =>
      `${counted(n, 'Änderung ist', 'Änderungen sind')} unterwegs zum Server.`,
    offline: (n: number) => (n > 0 ? `Offline ${n}` : 'Offline'),
    offlineHelp: (n: number) =>
      `${counted(n, 'Änderung liegt', 'Änderungen liegen')} auf diesem Rechner, bis die Verbindung wieder steht.`,
    notKept: (n: number) => `${counted(n, 'Änderung', 'Änderungen')} nicht gesichert`,
    offlineBanner: (n: number) =>
      n > 0
        ? `Sie sind offline. Schreiben Sie weiter: ${counted(n, 'Änderung wartet', 'Änderungen warten')} auf diesem Rechner und ${n === 1 ? 'folgt' : 'folgen'}, sobald die Verbindung wieder steht.`
        : 'Sie sind offline. Schreiben Sie weiter: Alles bleibt hier und folgt, sobald die Verbindung wieder steht.',
    offlineUnkept: {
      none: 'Sie sind offline, und dieser Browser behält keine Kopie (ein privates Fenster?). Schließen Sie die Seite nicht, bevor die Verbindung wieder steht, sonst geht das Geschriebene verloren.',
      full: 'Sie sind offline, und auf diesem Rechner ist kein Platz für eine Kopie. Schließen Sie die Seite nicht, bevor die Verbindung wieder steht, oder schaffen Sie Platz.',
    },
    keepsNothing:
      'Dieser Browser behält keine Kopie des Artikels (ein privates Fenster?). Solange die Verbindung steht, ist alles gespeichert; lassen Sie die Seite offen, wenn Sie offline sind.',
    isFull:
      'Auf diesem Rechner ist kein Platz für eine Kopie des Artikels. Solange die Verbindung steht, ist alles gespeichert; schaffen Sie Platz, bevor Sie offline gehen.',
    connecting: 'Verbindung zum Artikel wird hergestellt',
    readOnly: 'Sie können hier lesen und kommentieren. Den Text ändern nur Autoren und Redakteure.',
    refusals: {
      4401: 'Sie sind abgemeldet. Melden Sie sich wieder an, dann geht es hier weiter.',
      4403: 'Sie dürfen in diesem Artikel nicht mehr schreiben.',
      4404: 'Dieser Artikel ist für Sie nicht mehr offen. Was diese Seite zeigt, ist hier alles, was von ihm bleibt.',
      4409: 'Dieser Artikel wurde ersetzt, während Sie fort waren.',
      4413: 'Was Sie geschrieben oder eingefügt haben, ist zu groß für den Server.',
      4426: 'Standfirst wurde aktualisiert. Laden Sie die Seite neu, um weiterzuschreiben; Ihr Text bleibt erhalten.',
      4429: 'Dieser Artikel ist in zu vielen Fenstern offen. Schließen Sie einige und laden Sie neu.',
    } as Record<number, string>,
    refusedOtherwise: 'Der Server hat diesen Artikel geschlossen.',
    copyText: 'Text kopieren',
    copied: 'Der Text wurde kopiert.',
    download: 'Herunterladen',
    reload: 'Neu laden',
  },
})
