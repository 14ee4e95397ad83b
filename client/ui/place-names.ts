// The words for where a story stands.
import { defineMessages } from '#shared/i18n/languages.ts'
import type { Place } from '#shared/stories/place.ts'

export const placeNames = defineMessages<Record<Place, string>>({
  en: {
    draft: 'Draft',
    review: 'In review',
    ready: 'Ready',
    spiked: 'Spiked',
    scheduled: 'Scheduled',
    live: 'Published',
    withdrawn: 'Withdrawn',
    killed: 'Killed',
  },
  de: {
    draft: 'Entwurf',
    review: 'In Durchsicht',
    ready: 'Fertig',
    spiked: 'Abgelegt',
    scheduled: 'Geplant',
    live: 'Veröffentlicht',
    withdrawn: 'Zurückgezogen',
    killed: 'Annulliert',
  },
})
