// One kind of sign-off: how it stands, and what can be done.
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { dateAndTime } from '#client/ui/time.ts'
import type { User } from '#shared/auth/api.ts'
import { denial } from '#shared/permissions/grants.ts'
import type { SignOffState } from '#shared/signoffs/api.ts'
import { signOffNames } from '#shared/signoffs/findings.ts'
import { Confirm } from './Confirm.tsx'
import { signOffMessages } from './messages.ts'
import styles from './signoffs.module.css'
import { useSignOffActions } from './use-sign-off-actions.ts'

interface Props {
  storyId: string
  me: User
  state: SignOffState
  /** Why nobody can sign off at this moment; null when somebody can. */
  waiting: string | null
}

export function SignOffEntry({ storyId, me, state, waiting }: Props) {
  const texts = useMessages(signOffMessages)
  const { language } = useLanguage()
  const [doing, setDoing] = useState<'giving' | 'asking' | null>(null)
  const { kind, isRequired, isMine, current } = state
  const name = signOffNames[language][kind]
  const { give, withdraw, ask, giver, error } = useSignOffActions(storyId, kind)
  const isOutdated = current !== null && current.changes > 0
  const wasAsked = ask.isSuccess && (!current || ask.submittedAt > Date.parse(current.at))
  const close = () => setDoing(null)
  const standing = current ? (isOutdated ? 'outdated' : 'given') : 'missing'
  const icon = { given: IconCircleCheck, outdated: IconAlertTriangle, missing: IconCircleDashed }

  return (
    <li className={styles.entry} data-standing={standing} data-required={isRequired || undefined}>
      <p className={styles.name}>
        <Icon of={icon[standing]} />
        <b>{name}</b>
        {isRequired && <span className={styles.tag}>{texts.required}</span>}
      </p>
      {current ? (
        <p>
          {texts.givenBy(current.by?.name ?? texts.somebody, dateAndTime(current.at, language))}{' '}
          {isOutdated ? (
            <Link {...paths.compare(storyId, { from: current.version, to: 'now' })}>
              {texts.changes(current.changes)}
            </Link>
          ) : (
            texts.unchanged
          )}
        </p>
      ) : (
        <p>{texts.missing}</p>
      )}
      {current?.note && <p className={styles.note}>{current.note}</p>}
      <p className={styles.dim}>
        {state.desks.length > 0 ? texts.giver(state.desks.join(', ')) : texts.noGiver}
      </p>
      {wasAsked && giver && doing === null && (
        <p className={styles.dim} role="status">
          {texts.asked(giver.name)}
        </p>
      )}
      {error && <ProblemBanner error={error} what={texts.notDone} />}
      {doing === 'giving' && (
        <Confirm
          label={texts.of(texts.giveYes, name)}
          help={texts.giveHelp}
          note={texts.note}
          yes={texts.giveYes}
          no={texts.cancel}
          isPending={give.isPending}
          onYes={note => give.mutate(note, { onSuccess: close })}
          onNo={close}
        />
      )}
      {doing === 'asking' && giver && (
        <Confirm
          label={texts.of(texts.ask, name)}
          help={texts.askHelp(giver.name)}
          note={texts.note}
          yes={texts.askYes(giver.name)}
          no={texts.cancel}
          isPending={ask.isPending}
          onYes={note =>
            ask.mutate([texts.asking(name), note].filter(Boolean).join(' '), { onSuccess: close })
          }
          onNo={close}
        />
      )}
      {doing === null && (
        <div className={styles.ways}>
          <ActionButton
            size="xs"
            variant="default"
            reason={denial(me, 'signoff.give', { isOfDesk: isMine }, language) ?? waiting}
            aria-label={texts.of(current ? texts.giveAgain : texts.give, name)}
            onPress={() => setDoing('giving')}
          >
            {current ? texts.giveAgain : texts.give}
          </ActionButton>
          {(!current || isOutdated) && (
            <ActionButton
              size="xs"
              variant="subtle"
              reason={denial(me, 'thread.assign', {}, language) ?? (giver ? null : texts.noDesk)}
              aria-label={texts.of(texts.ask, name)}
              onPress={() => setDoing('asking')}
            >
              {texts.ask}
            </ActionButton>
          )}
          {current && (
            <ActionButton
              size="xs"
              variant="subtle"
              reason={denial(
                me,
                'signoff.withdraw',
                current.by ? { authorId: current.by.id } : {},
                language,
              )}
              loading={withdraw.isPending}
              aria-label={texts.of(texts.withdraw, name)}
              onPress={() => withdraw.mutate(current.id)}
            >
              {texts.withdraw}
            </ActionButton>
          )}
        </div>
      )}
    </li>
  )
}
