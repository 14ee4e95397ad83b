// The texts of a guest's invitation.
import { defineMessages } from '#shared/i18n/languages.ts'

export const accessMessages = defineMessages({
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
  },
})
