// The names of months and weekdays as agencies print them, in the languages that are read; small letters,
// short forms without their full stop.

interface Calendar {
  /** January to December. */
  months: readonly (readonly string[])[]
  /** Sunday to Saturday. */
  weekdays: readonly (readonly string[])[]
}

const calendars: readonly Calendar[] = [
  {
    months: [
      ['januar', 'jänner', 'jan', 'jän'],
      ['februar', 'feber', 'feb'],
      ['märz', 'mär', 'mrz'],
      ['april', 'apr'],
      ['mai'],
      ['juni', 'jun'],
      ['juli', 'jul'],
      ['august', 'aug'],
      ['september', 'sept', 'sep'],
      ['oktober', 'okt'],
      ['november', 'nov'],
      ['dezember', 'dez'],
    ],
    weekdays: [
      ['sonntag', 'so'],
      ['montag', 'mo'],
      ['dienstag', 'di'],
      ['mittwoch', 'mi'],
      ['donnerstag', 'do'],
      ['freitag', 'fr'],
      ['samstag', 'sonnabend', 'sa'],
    ],
  },
  {
    months: [
      ['january', 'jan'],
      ['february', 'feb'],
      ['march', 'mar'],
      ['april', 'apr'],
      ['may'],
      ['june', 'jun'],
      ['july', 'jul'],
      ['august', 'aug'],
      ['september', 'sept', 'sep'],
      ['october', 'oct'],
      ['november', 'nov'],
      ['december', 'dec'],
    ],
    weekdays: [
      ['sunday', 'sun'],
      ['monday', 'mon'],
      ['tuesday', 'tues', 'tue'],
      ['wednesday', 'wed'],
      ['thursday', 'thurs', 'thu'],
      ['friday', 'fri'],
      ['saturday', 'sat'],
    ],
  },
  {
    months: [
      ['janvier', 'janv'],
      ['février', 'fevrier', 'févr', 'fév'],
      ['mars'],
      ['avril', 'avr'],
      ['mai'],
      ['juin'],
      ['juillet', 'juil'],
      ['août', 'aout'],
      ['septembre', 'sept'],
      ['octobre', 'oct'],
      ['novembre', 'nov'],
      ['décembre', 'decembre', 'déc'],
    ],
    weekdays: [
      ['dimanche', 'dim'],
      ['lundi', 'lun'],
      ['mardi', 'mar'],
      ['mercredi', 'mer'],
      ['jeudi', 'jeu'],
      ['vendredi', 'ven'],
      ['samedi', 'sam'],
    ],
  },
  {
    months: [
      ['enero', 'ene'],
      ['febrero', 'feb'],
      ['marzo', 'mar'],
      ['abril', 'abr'],
      ['mayo', 'may'],
      ['junio', 'jun'],
      ['julio', 'jul'],
      ['agosto', 'ago'],
      ['septiembre', 'setiembre', 'sept', 'sep'],
      ['octubre', 'oct'],
      ['noviembre', 'nov'],
      ['diciembre', 'dic'],
    ],
    weekdays: [
      ['domingo', 'dom'],
      ['lunes', 'lun'],
      ['martes', 'mar'],
      ['miércoles', 'mié'],
      ['jueves', 'jue'],
      ['viernes', 'vie'],
      ['sábado', 'sáb'],
    ],
  },
]

const numbered = (pick: (calendar: Calendar) => Calendar['months'], first: number) =>
  new Map(
    calendars.flatMap(calendar =>
      pick(calendar).flatMap((names, i) => names.map(name => [name, first + i] as const)),
    ),
  )

/** 1 to 12. */
export const months = numbered(calendar => calendar.months, 1)

/** 0 is Sunday. */
export const weekdays = numbered(calendar => calendar.weekdays, 0)
