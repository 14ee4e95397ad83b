// What the public pages say themselves, in the site's language. What belongs to an article is in
// shared/publishing/reader-texts.ts, in the article's.
import { defineMessages, isLanguage } from '#shared/i18n/languages.ts'
import { baseLanguage } from '#shared/publishing/locale.ts'

export interface PageTexts {
  skip: string
  topics: string
  all: string
  latest: string
  corrected: string
  earlier: string
  more: string
  /** Before the list of formats. */
  formats: string
  /** Before a story's topics. */
  about: string
  edition: (number: number) => string
  subscribe: string
  newsroom: string
  empty: { title: string; help: string; newsroom: string }
  emptyTopic: { title: string; help: string }
  missing: { title: string; help: string }
  gone: { title: string; help: string }
  ended: { title: string; help: string }
  toFront: string
  archive: string
  nothingThen: string
  search: string
  searchFor: string
  /** On the button. */
  find: string
  /** Where nothing was found. */
  otherwise: string
  found: (count: number) => string
  chooseTitle: string
  chooseHelp: string
  choose: string
  noTopics: string
  /** Before the chosen topics. */
  yourTopics: string
  changeChoice: string
  noneChosen: { title: string; help: string }
  by: (name: string) => string
  /** Where an author has nothing that can be read now. */
  noneBy: string
  /** Before the links to other pages about an author. */
  elsewhere: string
  email: string
}

const tables = defineMessages<PageTexts>({
  en: {
    skip: 'To the content',
    topics: 'Topics',
    all: 'All',
    latest: 'Latest',
    corrected: 'Corrected',
    earlier: 'Earlier',
    more: 'More on this topic',
    formats: 'This story as',
    about: 'Topics:',
    edition: number => `Edition ${number}`,
    subscribe: 'Subscribe:',
    newsroom: 'Newsroom',
    empty: {
      title: 'The first story will appear here.',
      help: 'Nothing has been published yet. Stories are written and published in the newsroom.',
      newsroom: 'Go to the newsroom',
    },
    emptyTopic: {
      title: 'There are no stories on this topic.',
      help: 'Those that were here have been withdrawn, or moved to another topic.',
    },
    missing: {
      title: 'There is nothing at this address.',
      help: 'The link may have a mistake in it, or the story may have moved.',
    },
    gone: {
      title: 'This story was withdrawn.',
      help: 'The newsroom no longer publishes it, in any format.',
    },
    ended: {
      title: 'This story can no longer be read here.',
      help: 'The newsroom had it from others, and the rights to it have ended.',
    },
    toFront: 'To the front page',
    archive: 'Archive',
    nothingThen: 'Nothing was published then that can still be read.',
    search: 'Search',
    searchFor: 'Words to look for',
    find: 'Search',
    otherwise: 'Fewer words, or only their beginnings, find more. All stories by date:',
    found: count => (count === 1 ? '1 story found' : `${count} stories found`),
    chooseTitle: 'Choose your topics',
    chooseHelp:
      'The front page then shows these alone. Your choice stays in this browser; the newsroom does not learn of it. With none, it shows everything.',
    choose: 'Remember these topics',
    noTopics: 'There are no topics to choose from yet.',
    yourTopics: 'Your topics:',
    changeChoice: 'Choose topics',
    noneChosen: {
      title: 'There is nothing on your topics yet.',
      help: 'Choose others, or none, to see everything.',
    },
    by: name => `Stories by ${name}`,
    noneBy: 'Nothing by them can be read here at present.',
    elsewhere: 'Elsewhere:',
    email: 'E-mail:',
  },
  de: {
    skip: 'Zum Inhalt',
    topics: 'Themen',
    all: 'Alle',
    latest: 'Zuletzt',
    corrected: 'Korrigiert',
    earlier: 'Früher',
    more: 'Mehr zum Thema',
    formats: 'Dieser Artikel als',
    about: 'Themen:',
    edition: number => `Fassung ${number}`,
    subscribe: 'Abonnieren:',
    newsroom: 'Newsroom',
    empty: {
      title: 'Hier erscheint bald der erste Artikel.',
      help: 'Noch ist nichts veröffentlicht. Geschrieben und veröffentlicht wird im Newsroom.',
      newsroom: 'Zum Newsroom',
    },
    emptyTopic: {
      title: 'Zu diesem Thema gibt es keine Artikel.',
      help: 'Was hier stand, wurde zurückgezogen oder einem anderen Thema zugeordnet.',
    },
    missing: {
      title: 'Unter dieser Adresse gibt es nichts.',
      help: 'Vielleicht ist der Link falsch geschrieben, oder der Artikel hat eine neue Adresse.',
    },
    gone: {
      title: 'Dieser Artikel wurde zurückgezogen.',
      help: 'Die Redaktion veröffentlicht ihn nicht mehr, in keinem Format.',
    },
    ended: {
      title: 'Dieser Artikel ist hier nicht mehr zu lesen.',
      help: 'Er stammt von anderen, und die Rechte daran sind abgelaufen.',
    },
    toFront: 'Zur Startseite',
    archive: 'Archiv',
    nothingThen: 'Von damals gibt es nichts, das noch zu lesen ist.',
    search: 'Suche',
    searchFor: 'Gesuchte Wörter',
    find: 'Suchen',
    otherwise: 'Weniger Wörter, oder nur ihr Anfang, finden mehr. Alle Artikel nach Datum:',
    found: count => (count === 1 ? '1 Artikel gefunden' : `${count} Artikel gefunden`),
    chooseTitle: 'Themen auswählen',
    chooseHelp:
      'Die Startseite zeigt dann nur diese Themen. Die Auswahl bleibt in diesem Browser, die Redaktion erfährt nichts davon. Ohne Auswahl erscheint alles.',
    choose: 'Auswahl merken',
    noTopics: 'Noch gibt es keine Themen zur Auswahl.',
    yourTopics: 'Deine Themen:',
    changeChoice: 'Themen auswählen',
    noneChosen: {
      title: 'Zu deinen Themen gibt es noch nichts.',
      help: 'Mit anderen Themen, oder ganz ohne Auswahl, erscheint wieder alles.',
    },
    by: name => `Artikel von ${name}`,
    noneBy: 'Zurzeit ist hier nichts davon zu lesen.',
    elsewhere: 'Anderswo:',
    email: 'E-Mail:',
  },
})

export function pageTexts(language: string): PageTexts {
  const base = baseLanguage(language)
  return tables[isLanguage(base) ? base : 'en']
}
