// The guests of a story: who may come in until when, a new link for each, and taking an invitation back.
import { Suspense, useState } from 'react'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { part } from '#client/ui/part.tsx'
import type { Guest, InvitedGuest } from '#shared/access/api.ts'
import { subjectOf } from '#shared/access/subject.ts'
import type { User } from '#shared/auth/api.ts'
import { denial } from '#shared/permissions/grants.ts'
import type { Story } from '#shared/stories/api.ts'
import styles from './access.module.css'
import { GuestEntry } from './GuestEntry.tsx'
import { sharingMessages } from './sharing-messages.ts'

const InviteGuestDialog = part(
  async () => (await import('./InviteGuestDialog.tsx')).InviteGuestDialog,
)
const LinkDialog = part(async () => (await import('#client/auth/LinkDialog.tsx')).LinkDialog)

interface Props {
  story: Story
  me: User
  guests: readonly Guest[]
}

export function Guests({ story, me, guests }: Props) {
  const texts = useMessages(sharingMessages)
  const { language } = useLanguage()
  const [isInviting, setInviting] = useState(false)
  const [given, setGiven] = useState<InvitedGuest | null>(null)
  const refused = story.corrects
    ? texts.ofCorrection
    : denial(me, 'guest.invite', subjectOf(story), language)
  const current = guests.filter(({ state }) => state === 'open')
  const ended = guests.filter(({ state }) => state !== 'open')
  const entry = (guest: Guest) => (
    <GuestEntry
      key={guest.id}
      storyId={story.id}
      guest={guest}
      refused={refused}
      onLink={setGiven}
    />
  )
  return (
    <section className={styles.part} aria-labelledby="guests-of-story">
      <h3 className={styles.heading} id="guests-of-story">
        {texts.guests}
      </h3>
      <p className={styles.note}>{texts.guestsHelp}</p>
      {current.length > 0 ? (
        <ul className={styles.guests}>{current.map(entry)}</ul>
      ) : (
        <p className={styles.note}>{texts.noGuests}</p>
      )}
      {ended.length > 0 && (
        <details className={styles.ended}>
          <summary>{texts.earlier(ended.length)}</summary>
          <ul className={styles.guests}>{ended.map(entry)}</ul>
        </details>
      )}
      <div className={styles.ways}>
        <ActionButton
          size="xs"
          variant="default"
          reason={refused}
          onPress={() => setInviting(true)}
        >
          {texts.invite}
        </ActionButton>
      </div>
      <Suspense>
        {isInviting && (
          <InviteGuestDialog
            storyId={story.id}
            onClose={() => setInviting(false)}
            onInvited={invited => {
              setInviting(false)
              setGiven(invited)
            }}
          />
        )}
        {given && (
          <LinkDialog
            name={given.guest.person.name}
            link={{ url: given.url, expiresAt: given.guest.expiresAt }}
            onClose={() => setGiven(null)}
          />
        )}
      </Suspense>
    </section>
  )
}
