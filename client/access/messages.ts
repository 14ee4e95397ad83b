// What a guest reads: their invitation, the frame of their story, its end.
import { defineMessages } from '#shared/i18n/languages.ts'

export const guestMessages = defineMessages({
  en: {
    checking: 'Looking at the invitation',
    failed: 'The invitation could not be opened.',
    gone: 'This invitation is no longer good',
    goneHelp:
      'It was used already, was taken back, or has ended. Ask whoever sent it for a new link.',
    title: (name: string) => `Welcome, ${name}`,
    help: (by: string | null, headline: string, until: string) =>
      `${by ?? 'The newsroom'} asks you to read and comment on “${headline}”. You can do so until ${until}, and see nothing else here. The link works once, in this browser.`,
    open: 'Open the story',
    bar: 'Your visit',
    noHeadline: 'No headline yet',
    readingAs: (name: string) => `You are reading as ${name}.`,
    invitedBy: (name: string) => `Invited by ${name},`,
    until: (time: string) => `until ${time}.`,
    howTo: 'To comment, select words in the text, or choose “Comment” for the story as a whole.',
    leave: 'Leave…',
    leaveTitle: 'Leave this story?',
    leaveHelp:
      'Your comments stay. To come back you need a new link from whoever invited you; the old one has been used.',
    leaveYes: 'Leave',
    stay: 'Stay',
    ended: 'Your visit has ended',
    endedHelp:
      'Its time is over, or the invitation was taken back. What you commented is with the newsroom. If something is missing, ask whoever invited you.',
    yours: 'Stories that you are invited to',
  },
  de: {
    checking: 'Die Einladung wird geprüft',
    failed: 'Die Einladung ließ sich nicht öffnen.',
    gone: 'Diese Einladung gilt nicht mehr',
    goneHelp:
      'Sie wurde schon benutzt, zurückgenommen oder ist abgelaufen. Bitten Sie um einen neuen Link.',
    title: name => `Willkommen, ${name}`,
    help: (by, headline, until) =>
      `${by ?? 'Die Redaktion'} bittet Sie, „${headline}“ zu lesen und zu kommentieren. Das geht bis ${until}; anderes sehen Sie hier nicht. Der Link gilt einmal, in diesem Browser.`,
    open: 'Artikel öffnen',
    bar: 'Ihr Besuch',
    noHeadline: 'Noch keine Überschrift',
    readingAs: name => `Sie lesen als ${name}.`,
    invitedBy: name => `Eingeladen von ${name},`,
    until: time => `bis ${time}.`,
    howTo:
      'Zum Kommentieren Wörter im Text auswählen, oder „Kommentieren“ für den ganzen Artikel wählen.',
    leave: 'Verlassen …',
    leaveTitle: 'Diesen Artikel verlassen?',
    leaveHelp:
      'Ihre Kommentare bleiben. Um zurückzukommen, brauchen Sie einen neuen Link; der alte ist verbraucht.',
    leaveYes: 'Verlassen',
    stay: 'Bleiben',
    ended: 'Ihr Besuch ist zu Ende',
    endedHelp:
      'Die Zeit ist um, oder die Einladung wurde zurückgenommen. Ihre Kommentare hat die Redaktion. Wenn etwas fehlt, fragen Sie, wer Sie eingeladen hat.',
    yours: 'Artikel, zu denen Sie eingeladen sind',
  },
})
