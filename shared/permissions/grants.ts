// Who may do what: one table, asked by the server (403 and its text) and by the browser (a button that
// is off, with the reason beside it).
import { defineMessages, type Language } from '#shared/i18n/languages.ts'
import { type Actor, type Role, roles } from './roles.ts'

const writers = ['chief', 'editor', 'writer'] as const
const publishers = ['chief', 'editor'] as const

/** What an action is asked about, as far as the rules need it. */
export interface Subject {
  /** Who raised the thread, wrote the reply. */
  authorId?: string
  blocking?: boolean
}

interface Grant {
  roles: readonly Role[]
  /** A closer look, after the role is right: the reason why not, or null. */
  unless?: (actor: Actor, subject: Subject) => Reason | null
}

const isOwn = (actor: Actor, { authorId }: Subject) =>
  authorId === actor.id ? null : 'only-author'

const isChief = (actor: Actor) => actor.roles.includes('chief')

export const grants = {
  'story.read': { roles },
  'story.create': { roles: writers },
  'story.update': { roles: publishers },
  'story.publish': { roles: publishers },
  'embargo.lift': { roles: ['chief'] },
  'draft.write': { roles: writers },
  'version.keep': { roles: writers },
  'version.restore': { roles: writers },
  'draft.submit': { roles: writers },
  'draft.approve': { roles: publishers },
  'thread.create': { roles },
  'thread.reply': { roles },
  'thread.resolve': {
    roles,
    unless: (actor, { authorId, blocking }) => {
      if (authorId === actor.id || isChief(actor)) return null
      if (blocking) return 'only-raiser-or-chief'
      return writers.some(role => actor.roles.includes(role)) ? null : 'only-raiser-or-writer'
    },
  },
  'thread.block': { roles },
  'thread.edit': { roles, unless: isOwn },
  'suggestion.accept': { roles: writers },
  'wire.import': { roles: writers },
  'media.read': { roles },
  'media.add': { roles: writers },
  'media.update': { roles: writers },
  'media.remove': { roles: publishers },
  'desk.manage': { roles: ['admin', 'chief'] },
  'house-style.manage': { roles: ['admin', 'chief'] },
  'settings.read': { roles },
  'settings.manage': { roles: ['admin'] },
  'user.list': { roles },
  'user.manage': { roles: ['admin'] },
} as const satisfies Record<string, Grant>

export type Action = keyof typeof grants
export type Reason = 'role' | 'only-author' | 'only-raiser-or-chief' | 'only-raiser-or-writer'

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
  },
  de: {
    admin: 'die Verwaltung',
    chief: 'ein CvD',
    editor: 'ein Redakteur',
    writer: 'ein Autor',
    reviewer: 'ein Prüfer',
  },
})

const anyOf = (names: string[], language: Language) =>
  new Intl.ListFormat(language, { type: 'disjunction' }).format(names)

const reasons = defineMessages<Record<Reason, (who: string) => string>>({
  en: {
    role: who => `Only ${who} may do this.`,
    'only-author': () => 'Only the person who wrote this may change or delete it.',
    'only-raiser-or-chief': () =>
      'Only the person who raised this blocking thread, or a chief, may resolve it.',
    'only-raiser-or-writer': () =>
      'Only the person who raised this thread, or someone who may write, may resolve it.',
  },
  de: {
    role: who => `Das darf nur ${who}.`,
    'only-author': () => 'Das darf nur ändern oder löschen, wer es geschrieben hat.',
    'only-raiser-or-chief': () =>
      'Diesen sperrenden Kommentar darf nur erledigen, wer ihn geschrieben hat, oder ein CvD.',
    'only-raiser-or-writer': () =>
      'Diesen Kommentar darf nur erledigen, wer ihn geschrieben hat, oder wer schreiben darf.',
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
