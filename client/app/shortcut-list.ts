// All shortcuts, as the dialog behind "?" lists them. Where they work is where they are handled.
import { defineMessages } from '#shared/i18n/languages.ts'

export interface ShortcutGroup {
  title: string
  shortcuts: { keys: readonly string[]; does: string }[]
}

export const shortcutGroups = defineMessages<ShortcutGroup[]>({
  en: [
    { title: 'Everywhere', shortcuts: [{ keys: ['?'], does: 'all shortcuts' }] },
    {
      title: 'List of stories',
      shortcuts: [
        { keys: ['J'], does: 'next story' },
        { keys: ['K'], does: 'previous story' },
        { keys: ['Enter'], does: 'open the story' },
        { keys: ['N'], does: 'new story' },
        { keys: ['I'], does: 'import wire copy' },
        { keys: ['/'], does: 'search' },
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
    { title: 'Überall', shortcuts: [{ keys: ['?'], does: 'alle Kürzel' }] },
    {
      title: 'Liste der Artikel',
      shortcuts: [
        { keys: ['J'], does: 'nächster Artikel' },
        { keys: ['K'], does: 'voriger Artikel' },
        { keys: ['Enter'], does: 'Artikel öffnen' },
        { keys: ['N'], does: 'neuer Artikel' },
        { keys: ['I'], does: 'Agenturtext importieren' },
        { keys: ['/'], does: 'suchen' },
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
