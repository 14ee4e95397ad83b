// Who may do what: one table, asked by the server (403 and its text) and by the browser (a button that
// is off, with the reason beside it).
import { defineMessages, type Language } from '#shared/i18n/languages.ts'
import { type Actor, type Role, roles, staffRoles } from './roles.ts'

const writers = ['chief', 'editor', 'writer'] as const
/** Of what is set for the whole newsroom. */
const keepers = ['admin', 'chief'] as const
const publishers = ['chief', 'editor'] as const

/** What an action is asked about, as far as the rules need it. */
export interface Subject {
  /** Who raised the thread, wrote the reply. */
  authorId?: string
  blocking?: boolean
  /** Who holds a blocking thread that was handed over: its person, or the members of its desk. */
  holders?: readonly string[]
  /** Whether the actor belongs to the desk whose sign-off it is. */
  isOfDesk?: boolean
}

interface Grant {
  roles: readonly Role[]
  /** A closer look, after the role is right: the reason why not, or null. */
  unless?: (actor: Actor, subject: Subject) => Reason | null
}

const isOwn = (actor: Actor, { authorId }: Subject) =>
  authorId === actor.id ? null : 'only-author'

/** Who answers for the profiles, and whoever it is about. */
const unlessKeeper = (actor: Actor, { authorId }: Subject): Reason | null =>
  authorId === actor.id || isOneOf(actor, keepers) ? null : 'only-keeper-or-self'

const isChief = (actor: Actor) => actor.roles.includes('chief')

const isOneOf = (actor: Actor, wanted: readonly Role[]) =>
  wanted.some(role => actor.roles.includes(role))

/** Who answers for a story: whoever began it, and those who may publish. */
const unlessOwner = (actor: Actor, { authorId }: Subject): Reason | null =>
  authorId === actor.id || isOneOf(actor, publishers) ? null : 'only-owner-or-publisher'

/** Who holds a blocking thread: its raiser, until it was handed over (rule R4). */
const unlessHolder = (actor: Actor, { authorId, holders }: Subject): Reason | null => {
  if (isChief(actor)) return null
  if (holders) return holders.includes(actor.id) ? null : 'only-holder-or-chief'
  return authorId === actor.id ? null : 'only-raiser-or-chief'
}

export const grants = {
  'story.read': { roles },
  /** Opens every restricted story, named or not (rule W2). */
  'story.open-restricted': { roles: ['chief', 'admin'] },
  'story.restrict': { roles: writers, unless: unlessOwner },
  'guest.invite': { roles: writers, unless: unlessOwner },
  'story.create': { roles: writers },
  'story.update': { roles: publishers },
  'story.publish': { roles: publishers },
  'correction.open': { roles: writers },
  'correction.discard': { roles: writers, unless: unlessOwner },
  'edition.erase': { roles: ['admin'] },
  'embargo.lift': { roles: ['chief'] },
  'draft.write': { roles: writers },
  'version.keep': { roles: writers },
  'version.restore': { roles: writers },
  'draft.submit': { roles: writers },
  'draft.approve': { roles: publishers },
  'draft.spike': { roles: publishers },
  'thread.create': { roles },
  'thread.reply': { roles },
  'thread.resolve': {
    roles,
    unless: (actor, subject) => {
      if (subject.blocking) return unlessHolder(actor, subject)
      if (subject.authorId === actor.id || subject.holders?.includes(actor.id)) return null
      return isOneOf(actor, writers) ? null : 'only-raiser-or-writer'
    },
  },
  'thread.edit': { roles, unless: isOwn },
  'suggestion.create': { roles: staffRoles },
  'suggestion.accept': { roles: writers },
  'thread.block': { roles: staffRoles },
  'thread.assign': { roles: staffRoles },
  'thread.hand-over': { roles: staffRoles, unless: unlessHolder },
  'signoff.give': {
    roles: [...writers, 'reviewer'],
    unless: (actor, { isOfDesk }) => (isOfDesk || isChief(actor) ? null : 'only-desk-or-chief'),
  },
  'signoff.withdraw': {
    roles: staffRoles,
    unless: (actor, { authorId }) =>
      authorId === actor.id || isChief(actor) ? null : 'only-signer-or-chief',
  },
  'inbox.read': { roles: staffRoles },
  'plan.change': { roles: writers },
  'plan.assign': {
    roles: staffRoles,
    // Writers take and give back parts of their own; editors give them to others.
    unless: (actor, subject) =>
      isOneOf(actor, publishers) || subject.authorId === actor.id ? null : 'only-editor-or-self',
  },
  'plan.reassign': {
    roles: staffRoles,
    // Everybody hands over what is theirs at the end of a shift.
    unless: (actor, subject) =>
      isOneOf(actor, publishers) || subject.authorId === actor.id ? null : 'only-editor-or-self',
  },
  'task.set': { roles: staffRoles },
  'final-read.take': { roles: publishers },
  'final-read.end': {
    roles: staffRoles,
    unless: (actor, subject) => (isChief(actor) ? null : isOwn(actor, subject)),
  },
  'view.remove': {
    roles: staffRoles,
    unless: (actor, subject) => (isChief(actor) ? null : isOwn(actor, subject)),
  },
  'batch.settle': { roles: writers },
  'wire.import': { roles: writers },
  'media.read': { roles },
  'media.add': { roles: writers },
  'media.update': { roles: writers },
  'media.remove': { roles: publishers },
  'desk.manage': { roles: ['admin', 'chief'] },
  'house-style.manage': { roles: ['admin', 'chief'] },
  'settings.read': { roles },
  'settings.manage': { roles: ['admin'] },
  'audit.read': { roles: ['admin', 'chief'] },
  'dictionary.add': { roles: writers },
  'dictionary.remove': { roles: publishers },
  'contributor.read': { roles: staffRoles },
  'contributor.update': { roles: staffRoles, unless: unlessKeeper },
  'contributor.manage': { roles: keepers },
  'front.arrange': { roles: publishers },
  'user.list': { roles: staffRoles },
  'exports.manage': { roles: ['admin'] },
  'destination.read': { roles: staffRoles },
  'destination.manage': { roles: ['admin'] },
  'delivery.resend': { roles: publishers },
  'user.manage': { roles: ['admin'] },
} as const satisfies Record<string, Grant>

export type Action = keyof typeof grants
export type Reason =
  | 'role'
  | 'only-author'
  | 'only-raiser-or-chief'
  | 'only-holder-or-chief'
  | 'only-raiser-or-writer'
  | 'only-owner-or-publisher'
  | 'only-desk-or-chief'
  | 'only-signer-or-chief'
  | 'only-editor-or-self'
  | 'only-keeper-or-self'

/** Why `actor` may not do `action`, as a code; null when they may. */
export function denied(actor: Actor, action: Action, subject: Subject = {}): Reason | null {
  const grant: Grant = grants[action]
  if (!grant.roles.some(role => actor.roles.includes(role))) return 'role'
  return grant.unless?.(actor, subject) ?? null
}

const roleNames = defineMessages<Record<Role, string>>({
  en: {
    admin: 'an administrator',
    chief: 'a chief',
    editor: 'an editor',
    writer: 'a writer',
    reviewer: 'a reviewer',
    guest: 'a guest',
  },
  de: {
    admin: 'die Verwaltung',
    chief: 'ein CvD',
    editor: 'ein Redakteur',
    writer: 'ein Autor',
    reviewer: 'ein Prüfer',
    guest: 'ein Gast',
  },
})

const anyOf = (names: string[], language: Language) =>
  new Intl.ListFormat(language, { type: 'disjunction' }).format(names)

const reasons = defineMessages<Record<Reason, (who: string) => string>>({
  en: {
    role: who => `Only ${who} may do this.`,
    'only-author': () => 'Only the person who wrote this may change or delete it.',
    'only-editor-or-self': () => 'Only an editor or a chief may give a part to somebody else.',
    'only-keeper-or-self': () =>
      'Only an administrator, a chief, or the person whose profile it is may change it.',
    'only-raiser-or-chief': () =>
      'Only the person who raised this blocking thread, or a chief, may resolve it.',
    'only-raiser-or-writer': () =>
      'Only the person who raised this thread, or someone who may write, may resolve it.',
    'only-holder-or-chief': () =>
      'This blocking thread was handed over: only who holds it now, or a chief, may do this.',
    'only-owner-or-publisher': () =>
      'Only the person who began this story, an editor or a chief may do this.',
    'only-desk-or-chief': () =>
      'Only a member of the desk that gives this sign-off, or a chief, may.',
    'only-signer-or-chief': () =>
      'Only the person who gave this sign-off, or a chief, may withdraw it.',
  },
  de: {
    role: who => `Das darf nur ${who}.`,
    'only-author': () => 'Das darf nur ändern oder löschen, wer es geschrieben hat.',
    'only-editor-or-self': () => 'Anderen eine Aufgabe geben darf nur ein Redakteur oder ein CvD.',
    'only-keeper-or-self': () =>
      'Das Profil dürfen nur die Verwaltung, ein CvD oder die Person ändern, der es gehört.',
    'only-raiser-or-chief': () =>
      'Diesen sperrenden Kommentar darf nur erledigen, wer ihn geschrieben hat, oder ein CvD.',
    'only-raiser-or-writer': () =>
      'Diesen Kommentar darf nur erledigen, wer ihn geschrieben hat, oder wer schreiben darf.',
    'only-holder-or-chief': () =>
      'Dieser sperrende Kommentar wurde übergeben: Das darf nur, bei wem er jetzt liegt, oder ein CvD.',
    'only-owner-or-publisher': () =>
      'Das darf nur, wer den Artikel angelegt hat, ein Redakteur oder ein CvD.',
    'only-desk-or-chief': () =>
      'Das darf nur, wer zu dem Ressort gehört, das diese Abnahme gibt, oder ein CvD.',
    'only-signer-or-chief': () =>
      'Diese Abnahme darf nur zurückziehen, wer sie gegeben hat, oder ein CvD.',
  },
})

/** Why `actor` may not do `action`, in words; null when they may. */
export function denial(
  actor: Actor,
  action: Action,
  subject: Subject = {},
  language: Language = 'en',
): string | null {
  const reason = denied(actor, action, subject)
  if (!reason) return null
  const who = anyOf(
    grants[action].roles.map(role => roleNames[language][role]),
    language,
  )
  return reasons[language][reason](who)
}
