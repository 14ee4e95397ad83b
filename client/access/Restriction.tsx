// Whether a story is restricted, to whom, and the ways to change that. Taking the restriction away asks
// first: it cannot be taken back for those who have read by then.
import { Button } from '@mantine/core'
import { IconLock, IconUsers } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { PersonSign } from '#client/ui/PersonSign.tsx'
import { part } from '#client/ui/part.tsx'
import type { StoryAccess } from '#shared/access/api.ts'
import { subjectOf } from '#shared/access/subject.ts'
import type { User } from '#shared/auth/api.ts'
import { denial } from '#shared/permissions/grants.ts'
import type { Story } from '#shared/stories/api.ts'
import styles from './access.module.css'
import { sharingMessages } from './sharing-messages.ts'
import { useAccessChange } from './use-access-change.ts'

const RestrictDialog = part(async () => (await import('./RestrictDialog.tsx')).RestrictDialog)

interface Props {
  story: Story
  me: User
  access: StoryAccess
}

export function Restriction({ story, me, access }: Props) {
  const texts = useMessages(sharingMessages)
  const { language } = useLanguage()
  const [doing, setDoing] = useState<'choosing' | 'opening' | null>(null)
  const change = useAccessChange(story.id)
  const { isRestricted, people, always } = access
  const refused = story.corrects
    ? texts.ofCorrection
    : denial(me, 'story.restrict', subjectOf(story), language)
  const others = always.filter(({ id }) => !people.some(person => person.id === id))
  const close = () => setDoing(null)

  return (
    <div className={styles.part}>
      <p className={styles.state}>
        <Icon of={isRestricted ? IconLock : IconUsers} />
        <span>{isRestricted ? texts.restricted : texts.everybody}</span>
      </p>
      {isRestricted && (
        <>
          <ul className={styles.people} aria-label={texts.named}>
            {people.map(({ id, name, colour }) => (
              <li key={id}>
                <span aria-hidden="true">
                  <PersonSign name={name} colour={colour} />
                </span>
                {name}
              </li>
            ))}
            {people.length === 0 && <li>{texts.nobodyNamed}</li>}
          </ul>
          {others.length > 0 && (
            <p className={styles.note}>{texts.always(others.map(({ name }) => name).join(', '))}</p>
          )}
        </>
      )}
      {change.isError && <ProblemBanner error={change.error} what={texts.notSaved} />}
      {doing === 'opening' ? (
        <fieldset className={styles.ask} aria-label={texts.open}>
          <span>{texts.openAsk}</span>
          <Button
            size="xs"
            variant="filled"
            loading={change.isPending}
            onClick={() => change.mutate({ isRestricted: false, people: [] }, { onSuccess: close })}
          >
            {texts.openYes}
          </Button>
          <Button size="xs" variant="subtle" onClick={close} autoFocus>
            {texts.cancel}
          </Button>
        </fieldset>
      ) : (
        <div className={styles.ways}>
          <ActionButton
            size="xs"
            variant="default"
            reason={refused}
            isReasonShown
            onPress={() => setDoing('choosing')}
          >
            {isRestricted ? texts.change : texts.restrict}
          </ActionButton>
          {isRestricted && refused === null && (
            <Button size="xs" variant="subtle" onClick={() => setDoing('opening')}>
              {texts.open}
            </Button>
          )}
        </div>
      )}
      <Suspense>
        {doing === 'choosing' && (
          <RestrictDialog storyId={story.id} me={me} access={access} onClose={close} />
        )}
      </Suspense>
    </div>
  )
}
