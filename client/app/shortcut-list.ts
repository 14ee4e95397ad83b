// All shortcuts, as the dialog behind "?" lists them. Where they work is where they are handled.
import { defineMessages } from '#shared/i18n/languages.ts'

export interface ShortcutGroup {
  title: string
  shortcuts: { keys: readonly string[]; does: string }[]
}

export const shortcutGroups = defineMessages<ShortcutGroup[]>({
  en: [
    {
      title: 'Everywhere',
      shortcuts: [
        { keys: ['Ctrl', 'K'], does: 'commands and stories' },
        { keys: ['?'], does: 'all shortcuts' },
      ],
    },
    {
      title: 'List of stories',
      shortcuts: [
        { keys: ['J'], does: 'next story' },
        { keys: ['K'], does: 'previous story' },
        { keys: ['Enter'], does: 'open the story' },
        { keys: ['X'], does: 'select the story' },
        { keys: ['Shift', 'J'], does: 'select, and on to the next' },
        { keys: ['A'], does: 'assign' },
        { keys: ['S'], does: 'state' },
        { keys: ['Esc'], does: 'clear the selection' },
        { keys: ['N'], does: 'new story' },
        { keys: ['I'], does: 'import wire copy' },
        { keys: ['/'], does: 'search' },
      ],
    },
    {
      title: 'Story',
      shortcuts: [
        { keys: ['Ctrl', 'B'], does: 'bold' },
        { keys: ['Ctrl', 'I'], does: 'italic' },
        { keys: ['Ctrl', 'K'], does: 'link, with words selected' },
        { keys: ['Ctrl', 'Alt', 'M'], does: 'comment' },
        { keys: ['Ctrl', 'F'], does: 'find and replace' },
        { keys: ['/'], does: 'insert a block' },
        { keys: ['Alt', 'Shift', '↓'], does: 'move the block down' },
        { keys: ['Alt', 'Shift', '↑'], does: 'move the block up' },
        { keys: ['Ctrl', 'Alt', '↓'], does: 'row below, in a table' },
        { keys: ['Ctrl', 'Alt', '→'], does: 'column after, in a table' },
        { keys: ['Alt', '↓'], does: 'next comment' },
        { keys: ['Alt', '↑'], does: 'previous comment' },
        { keys: ['A'], does: 'give the chosen comment to somebody' },
        { keys: ['F6'], does: 'text, panel, bar' },
        { keys: ['Esc'], does: 'back to the text' },
        { keys: ['Ctrl', 'Shift', 'P'], does: 'publish' },
      ],
    },
    {
      title: 'Import of wire copy',
      shortcuts: [
        { keys: ['J'], does: 'next part' },
        { keys: ['K'], does: 'previous part' },
        { keys: ['Ctrl', 'Enter'], does: 'create the story' },
      ],
    },
  ],
  de: [
    {
      title: 'Überall',
      shortcuts: [
        { keys: ['Strg', 'K'], does: 'Befehle und Artikel' },
        { keys: ['?'], does: 'alle Kürzel' },
      ],
    },
    {
      title: 'Liste der Artikel',
      shortcuts: [
        { keys: ['J'], does: 'nächster Artikel' },
        { keys: ['K'], does: 'voriger Artikel' },
        { keys: ['Enter'], does: 'Artikel öffnen' },
        { keys: ['X'], does: 'Artikel auswählen' },
        { keys: ['Umschalt', 'J'], does: 'auswählen und weiter' },
        { keys: ['A'], does: 'zuweisen' },
        { keys: ['S'], does: 'Stand' },
        { keys: ['Esc'], does: 'Auswahl aufheben' },
        { keys: ['N'], does: 'neuer Artikel' },
        { keys: ['I'], does: 'Agenturtext importieren' },
        { keys: ['/'], does: 'suchen' },
      ],
    },
    {
      title: 'Artikel',
      shortcuts: [
        { keys: ['Strg', 'B'], does: 'fett' },
        { keys: ['Strg', 'I'], does: 'kursiv' },
        { keys: ['Strg', 'K'], does: 'Link, wenn Wörter markiert sind' },
        { keys: ['Strg', 'Alt', 'M'], does: 'kommentieren' },
        { keys: ['Strg', 'F'], does: 'suchen und ersetzen' },
        { keys: ['/'], does: 'Block einfügen' },
        { keys: ['Alt', 'Umschalt', '↓'], does: 'Block nach unten' },
        { keys: ['Alt', 'Umschalt', '↑'], does: 'Block nach oben' },
        { keys: ['Strg', 'Alt', '↓'], does: 'Zeile darunter, in einer Tabelle' },
        { keys: ['Strg', 'Alt', '→'], does: 'Spalte danach, in einer Tabelle' },
        { keys: ['Alt', '↓'], does: 'nächster Kommentar' },
        { keys: ['Alt', '↑'], does: 'voriger Kommentar' },
        { keys: ['A'], does: 'den gewählten Kommentar jemandem geben' },
        { keys: ['F6'], does: 'Text, Seitenleiste, Leiste' },
        { keys: ['Esc'], does: 'zurück zum Text' },
        { keys: ['Strg', 'Umschalt', 'P'], does: 'veröffentlichen' },
      ],
    },
    {
      title: 'Import von Agenturtext',
      shortcuts: [
        { keys: ['J'], does: 'nächster Teil' },
        { keys: ['K'], does: 'voriger Teil' },
        { keys: ['Strg', 'Enter'], does: 'Artikel anlegen' },
      ],
    },
  ],
})
