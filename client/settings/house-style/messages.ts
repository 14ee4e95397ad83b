// The texts of the house style in the settings.
import type { DemandedField, MeasuredField } from '#shared/house-style/desk-demands.ts'
import type { TermKind } from '#shared/house-style/terms.ts'
import { counted, defineMessages } from '#shared/i18n/languages.ts'

interface RuleParts {
  kind: TermKind
  term: string
  use: string | null
}

const demandedEn: Record<DemandedField, string> = {
  kicker: 'Kicker',
  standfirst: 'Standfirst',
  keyPoints: 'Key points',
  bylines: 'Byline',
  topics: 'Topics',
}
const demandedDe: Record<DemandedField, string> = {
  kicker: 'Dachzeile',
  standfirst: 'Vorspann',
  keyPoints: 'Das Wichtigste',
  bylines: 'Autorenzeile',
  topics: 'Themen',
}
const measuredEn: Record<MeasuredField, string> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  searchHeadline: 'Headline for search',
  socialHeadline: 'Headline for social media',
}
const measuredDe: Record<MeasuredField, string> = {
  headline: 'Überschrift',
  standfirst: 'Vorspann',
  searchHeadline: 'Überschrift für die Suche',
  socialHeadline: 'Überschrift für soziale Medien',
}

export const houseStyleMessages = defineMessages({
  en: {
    title: 'House style',
    help: 'Words that this newsroom writes in one way, or not at all. The checks name what departs from them; what somebody says in quotation marks stays.',
    none: 'No terms yet',
    failed: 'The house style could not be fetched',
    loading: 'Loading',
    add: 'Add a term…',
    change: 'Change…',
    changeOf: (term: string) => `Change the term ${term}`,
    remove: 'Remove',
    removeOf: (term: string) => `Remove the term ${term}`,
    live: 'Live',
    liveOf: (term: string) => `The checks use the term ${term}`,
    rule: 'Rule',
    language: 'Language',
    anyLanguage: 'All languages',
    actions: 'Actions',
    says: ({ kind, term, use }: RuleParts) =>
      kind === 'instead'
        ? `“${use}”, not “${term}”`
        : kind === 'never'
          ? `never “${term}”`
          : `always “${term}”`,
    addTitle: 'A term of the house style',
    kind: 'Kind',
    kinds: {
      instead: 'Write another word',
      never: 'Never write it',
      always: 'Write it exactly so',
    } satisfies Record<TermKind, string>,
    term: { instead: 'Not', never: 'Never', always: 'Always' } satisfies Record<TermKind, string>,
    termHelp: 'A star at the end stands for any ending: refugee*',
    use: 'But',
    note: 'Why, for those who write',
    needsTerm: 'The words that it is about.',
    needsUse: 'What to write instead.',
    tryIt: 'Try on published stories',
    tried: (total: number, stories: number) =>
      total === 0
        ? `It would have found nothing in ${counted(stories, 'published story', 'published stories')}.`
        : `It would have found ${counted(total, 'place', 'places')} in ${counted(stories, 'published story', 'published stories')}:`,
    letLive: 'The checks use it',
    letLiveHelp: 'Try it first. It can be switched off at any time.',
    save: 'Save term',
    notSaved: 'The term was not saved.',
    close: 'Close',
    demands: 'What desks ask for',
    demandsHelp:
      'A story of the desk cannot be published without these fields; longer ones are named by the checks.',
    noDesks: 'There are no desks yet.',
    asksNothing: 'Nothing beyond the usual',
    edit: 'Change…',
    editOf: (desk: string) => `Change what ${desk} asks for`,
    demandsOf: (desk: string) => `What ${desk} asks for`,
    required: 'Required',
    longest: 'Characters at most',
    demanded: demandedEn,
    measured: measuredEn,
    atMost: (field: string, characters: number) => `${field} up to ${characters}`,
    saveDemands: 'Save',
    demandsNotSaved: 'This was not saved.',
    lengthRange: (least: number, most: number) => `A number from ${least} to ${most}, or nothing.`,
  },
  de: {
    title: 'Hausstil',
    help: 'Wörter, die diese Redaktion nur auf eine Art schreibt oder gar nicht. Die Prüfung nennt, was davon abweicht; was jemand in Anführungszeichen sagt, bleibt.',
    none: 'Noch keine Begriffe',
    failed: 'Der Hausstil konnte nicht geladen werden',
    loading: 'Lädt',
    add: 'Begriff hinzufügen …',
    change: 'Ändern …',
    changeOf: (term: string) => `Den Begriff ${term} ändern`,
    remove: 'Entfernen',
    removeOf: (term: string) => `Den Begriff ${term} entfernen`,
    live: 'Aktiv',
    liveOf: (term: string) => `Die Prüfung verwendet den Begriff ${term}`,
    rule: 'Regel',
    language: 'Sprache',
    anyLanguage: 'Alle Sprachen',
    actions: 'Aktionen',
    says: ({ kind, term, use }: RuleParts) =>
      kind === 'instead'
        ? `„${use}“, nicht „${term}“`
        : kind === 'never'
          ? `nie „${term}“`
          : `immer „${term}“`,
    addTitle: 'Ein Begriff des Hausstils',
    kind: 'Art',
    kinds: {
      instead: 'Ein anderes Wort schreiben',
      never: 'Nie schreiben',
      always: 'Genau so schreiben',
    },
    term: { instead: 'Nicht', never: 'Nie', always: 'Immer' },
    termHelp: 'Ein Stern am Ende steht für jede Endung: Flüchtling*',
    use: 'Sondern',
    note: 'Warum, für die Schreibenden',
    needsTerm: 'Die Wörter, um die es geht.',
    needsUse: 'Was stattdessen geschrieben wird.',
    tryIt: 'An veröffentlichten Artikeln erproben',
    tried: (total: number, stories: number) =>
      total === 0
        ? `In ${counted(stories, 'veröffentlichtem Artikel', 'veröffentlichten Artikeln')} wäre nichts gefunden worden.`
        : `In ${counted(stories, 'veröffentlichtem Artikel', 'veröffentlichten Artikeln')} ${total === 1 ? 'wäre 1 Stelle' : `wären ${total} Stellen`} gefunden worden:`,
    letLive: 'Die Prüfung verwendet ihn',
    letLiveHelp: 'Zuerst erproben. Er lässt sich jederzeit abschalten.',
    save: 'Begriff speichern',
    notSaved: 'Der Begriff wurde nicht gespeichert.',
    close: 'Schließen',
    demands: 'Was Ressorts verlangen',
    demandsHelp:
      'Ohne diese Felder kann ein Artikel des Ressorts nicht erscheinen; zu lange nennt die Prüfung.',
    noDesks: 'Es gibt noch keine Ressorts.',
    asksNothing: 'Nichts über das Übliche hinaus',
    edit: 'Ändern …',
    editOf: (desk: string) => `Ändern, was ${desk} verlangt`,
    demandsOf: (desk: string) => `Was ${desk} verlangt`,
    required: 'Verlangt',
    longest: 'Höchstens so viele Zeichen',
    demanded: demandedDe,
    measured: measuredDe,
    atMost: (field: string, characters: number) => `${field} bis ${characters}`,
    saveDemands: 'Speichern',
    demandsNotSaved: 'Das wurde nicht gespeichert.',
    lengthRange: (least: number, most: number) => `Eine Zahl von ${least} bis ${most} oder nichts.`,
  },
})
