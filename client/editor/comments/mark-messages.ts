// What a suggestion in the text says to who cannot see it.
import { defineMessages } from '#shared/i18n/languages.ts'

export const markMessages = defineMessages({
  en: {
    suggests: (name: string, old: string, text: string) =>
      old === ''
        ? `${name} suggests inserting “${text}”`
        : text === ''
          ? `${name} suggests deleting “${old}”`
          : `${name} suggests “${text}” instead of “${old}”`,
    somebody: 'Somebody',
  },
  de: {
    suggests: (name: string, old: string, text: string) =>
      old === ''
        ? `${name} schlägt vor, „${text}“ einzufügen`
        : text === ''
          ? `${name} schlägt vor, „${old}“ zu streichen`
          : `${name} schlägt „${text}“ statt „${old}“ vor`,
    somebody: 'Jemand',
  },
})
