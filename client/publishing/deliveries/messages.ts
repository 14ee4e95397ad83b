// The texts of destinations and deliveries that the settings and the publish dialog have in common.
import type { Fault, Outcome } from '#shared/delivery/attempts.ts'
import type { DeliveryState } from '#shared/delivery/deliveries.ts'
import { counted, defineMessages } from '#shared/i18n/languages.ts'

export const deliveryMessages = defineMessages<{
  title: string
  none: string
  failed: string
  loading: string
  states: Record<DeliveryState, string>
  outcomes: Record<Outcome, string>
  faults: Record<Fault, string>
  paused: string
  removed: string
  removing: string
  edition: (n: number) => string
  attempts: (n: number) => string
  resend: string
  resendTo: (name: string) => string
  notResent: string
  open: string
}>({
  en: {
    title: 'Deliveries',
    none: 'Sent nowhere besides the site.',
    failed: 'The deliveries could not be loaded',
    loading: 'Loading deliveries',
    states: {
      waiting: 'Waiting',
      sending: 'On its way',
      delivered: 'Delivered',
      refused: 'Refused',
      failed: 'Given up',
      cancelled: 'Overtaken',
    },
    outcomes: {
      delivered: 'arrived',
      again: 'did not arrive, is tried again',
      misdirected: 'the destination does not take it, and is paused',
      refused: 'refused',
      interrupted: 'cut off when the newsroom stopped',
    },
    faults: {
      'forbidden-address': 'an address inside a private network',
      'unknown-host': 'no such host',
      unreachable: 'cannot be reached',
      certificate: 'its certificate is not valid',
      timeout: 'no answer in time',
      reset: 'the connection was cut',
      redirected: 'leads to another address',
      unreadable: 'an answer that cannot be read',
      secret: 'its secret has to be entered again',
      folder: 'the folder cannot be written',
      internal: 'a fault of the newsroom',
    },
    paused: 'paused',
    removed: 'destination removed',
    removing: 'removal',
    edition: n => `edition ${n}`,
    attempts: n => counted(n, 'attempt', 'attempts'),
    resend: 'Send again',
    resendTo: name => `Send again to ${name}`,
    notResent: 'It was not sent again.',
    open: 'Open there',
  },
  de: {
    title: 'Zustellungen',
    none: 'Außer an die Website nirgendwohin gesendet.',
    failed: 'Die Zustellungen konnten nicht geladen werden',
    loading: 'Zustellungen werden geladen',
    states: {
      waiting: 'Wartet',
      sending: 'Unterwegs',
      delivered: 'Zugestellt',
      refused: 'Abgelehnt',
      failed: 'Aufgegeben',
      cancelled: 'Überholt',
    },
    outcomes: {
      delivered: 'angekommen',
      again: 'nicht angekommen, wird wieder versucht',
      misdirected: 'das Ziel nimmt es nicht an und ist angehalten',
      refused: 'abgelehnt',
      interrupted: 'unterbrochen, als der Newsroom anhielt',
    },
    faults: {
      'forbidden-address': 'eine Adresse in einem privaten Netz',
      'unknown-host': 'kein solcher Rechner',
      unreachable: 'nicht erreichbar',
      certificate: 'das Zertifikat ist nicht gültig',
      timeout: 'keine Antwort in der Zeit',
      reset: 'die Verbindung wurde abgebrochen',
      redirected: 'führt zu einer anderen Adresse',
      unreadable: 'eine Antwort, die nicht zu lesen ist',
      secret: 'das Geheimnis muss neu eingegeben werden',
      folder: 'der Ordner ist nicht beschreibbar',
      internal: 'ein Fehler des Newsrooms',
    },
    paused: 'angehalten',
    removed: 'Ziel entfernt',
    removing: 'Entfernung',
    edition: n => `Fassung ${n}`,
    attempts: n => counted(n, 'Versuch', 'Versuche'),
    resend: 'Erneut senden',
    resendTo: name => `Erneut an ${name} senden`,
    notResent: 'Es wurde nicht erneut gesendet.',
    open: 'Dort öffnen',
  },
})
