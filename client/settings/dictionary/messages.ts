// What the settings say of spelling and the newsroom's own words.
import { defineMessages } from '#shared/i18n/languages.ts'

export const dictionaryMessages = defineMessages({
  en: {
    title: 'Dictionary',
    help: 'Words that this newsroom writes and no dictionary knows. Writers add them here, or from a finding of the checks.',
    checkedIn: (languages: string) => `Spelling is checked in ${languages}.`,
    missing: (languages: string) =>
      `Not in ${languages}: there is no dictionary of it yet, and the checks say nothing about spelling there.`,
    broughtAlong: 'comes along',
    howTo: 'How to add a language',
    howToSteps:
      'Put a Hunspell dictionary into the folder “dictionaries” of the newsroom’s data (DATA_DIR): two files such as de.aff and de.dic, or de_AT.aff and de_AT.dic. LibreOffice and the npm packages dictionary-de, dictionary-fr and so on have them; their licences differ. They are used at once, without a restart. Files for English are used in place of those that come along.',
    none: 'No words yet',
    loading: 'Loading the dictionary',
    failed: 'The dictionary could not be loaded',
    word: 'Word',
    language: 'Language',
    anyLanguage: 'Any language',
    by: 'Added by',
    actions: 'Actions',
    add: 'Add word',
    needsWord: 'One word: letters, with an apostrophe or a hyphen inside.',
    remove: 'Remove',
    removeOf: (word: string) => `Remove the word ${word}`,
    notSaved: 'The dictionary could not be changed',
    filter: 'Find a word',
    nothingFound: 'No such word',
  },
  de: {
    title: 'Wörterbuch',
    help: 'Wörter, die diese Redaktion schreibt und kein Wörterbuch kennt. Aufgenommen werden sie hier oder bei einem Fund der Prüfung.',
    checkedIn: languages => `Die Rechtschreibung wird geprüft in: ${languages}.`,
    missing: languages =>
      `Nicht in: ${languages}. Dafür gibt es noch kein Wörterbuch, und die Prüfung sagt dort nichts zur Rechtschreibung.`,
    broughtAlong: 'mitgeliefert',
    howTo: 'So kommt eine Sprache dazu',
    howToSteps:
      'Ein Hunspell-Wörterbuch in den Ordner „dictionaries“ der Daten des Newsrooms (DATA_DIR) legen: zwei Dateien wie de.aff und de.dic, oder de_AT.aff und de_AT.dic. LibreOffice und die npm-Pakete dictionary-de, dictionary-fr und so weiter haben sie; die Lizenzen sind verschieden. Sie gelten sofort, ohne Neustart. Dateien für Englisch treten an die Stelle der mitgelieferten.',
    none: 'Noch keine Wörter',
    loading: 'Das Wörterbuch wird geladen',
    failed: 'Das Wörterbuch konnte nicht geladen werden',
    word: 'Wort',
    language: 'Sprache',
    anyLanguage: 'Jede Sprache',
    by: 'Aufgenommen von',
    actions: 'Aktionen',
    add: 'Wort aufnehmen',
    needsWord: 'Ein Wort: Buchstaben, innen auch Apostroph oder Bindestrich.',
    remove: 'Entfernen',
    removeOf: word => `Das Wort ${word} entfernen`,
    notSaved: 'Das Wörterbuch konnte nicht geändert werden',
    filter: 'Wort suchen',
    nothingFound: 'Kein solches Wort',
  },
})
