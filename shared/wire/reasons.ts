// Why the importer dropped a line, or what a person should know about one it placed: a stable code, and
// its sentence in every language of the interface. Reports carry the code and the English sentence.
import { defineMessages } from '#shared/i18n/languages.ts'

export const reasonTexts = defineMessages({
  en: {
    'transmission-header': 'Transmission header. Nothing in it for readers.',
    urgency: 'Mark of urgency. Nothing in it for readers.',
    'second-headline': 'The headline a second time.',
    strapline: 'A line of the page it was printed on, not of the story.',
    promotion: 'Promotion, not part of the story.',
    'label-alone': 'A label with no title after it.',
    'note-to-editors': 'Note to editors, not for publication.',
    initials: 'Initials of those who worked on it. Nothing in them for readers.',
    'end-mark': 'A mark that the copy ends or goes on. Nothing in it for readers.',
    separator: 'A dividing line, without words.',
    repeated: 'The same line a second time.',
    'time-sent': 'The time of sending is kept, the initials are not.',
    'credits-in-doubt':
      'The copy does not say for certain who did what. Check the names and roles.',
    'embargo-without-year': 'The line names no year. Set the end of the embargo by hand.',
    'embargo-without-zone': 'The line names no time zone. Set the end of the embargo by hand.',
    'embargo-unclear':
      'The line does not say for certain until when. Set the end of the embargo by hand.',
  },
  de: {
    'transmission-header': 'Übertragungskopf. Nichts darin ist für Leser.',
    urgency: 'Dringlichkeitsvermerk. Nichts darin ist für Leser.',
    'second-headline': 'Die Überschrift ein zweites Mal.',
    strapline: 'Eine Zeile der Seite, auf der der Text stand, nicht des Artikels.',
    promotion: 'Werbung, kein Teil des Artikels.',
    'label-alone': 'Ein Hinweis ohne Titel dahinter.',
    'note-to-editors': 'Hinweis an Redaktionen, nicht zur Veröffentlichung.',
    initials: 'Kürzel der Beteiligten. Nichts darin ist für Leser.',
    'end-mark': 'Vermerk, dass der Text endet oder weitergeht. Nichts darin ist für Leser.',
    separator: 'Eine Trennlinie ohne Worte.',
    repeated: 'Dieselbe Zeile ein zweites Mal.',
    'time-sent': 'Der Zeitpunkt der Sendung ist übernommen, die Kürzel nicht.',
    'credits-in-doubt':
      'Der Text sagt nicht eindeutig, wer was getan hat. Namen und Rollen prüfen.',
    'embargo-without-year': 'Die Zeile nennt kein Jahr. Ende der Sperrfrist von Hand setzen.',
    'embargo-without-zone': 'Die Zeile nennt keine Zeitzone. Ende der Sperrfrist von Hand setzen.',
    'embargo-unclear':
      'Die Zeile sagt nicht eindeutig, bis wann. Ende der Sperrfrist von Hand setzen.',
  },
})

export type ReasonCode = keyof typeof reasonTexts.en

// Object.keys forgets that the keys are the table's own, and that there is at least one.
export const reasonCodes = Object.keys(reasonTexts.en) as [ReasonCode, ...ReasonCode[]]

/** As a report carries it. */
export const reasonFor = (code: ReasonCode) => ({ code, reason: reasonTexts.en[code] })
