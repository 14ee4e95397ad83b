// One kept version in the time line: why and when, who wrote, and what can be done with it.
import { Button } from '@mantine/core'
import { ButtonLink } from '#client/app/ButtonLink.tsx'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { dateAndTime } from '#client/ui/time.ts'
import type { User } from '#shared/auth/api.ts'
import { denial } from '#shared/permissions/grants.ts'
import type { Version } from '#shared/stories/versions.ts'
import { editorMessages } from '../messages.ts'
import styles from './history.module.css'
import { historyMessages } from './messages.ts'

interface Props {
  storyId: string
  me: User
  version: Version
  onRestore: (version: Version) => void
  onName: (version: Version) => void
}

export function VersionEntry({ storyId, me, version, onRestore, onName }: Props) {
  const texts = useMessages(historyMessages)
  const { words } = useMessages(editorMessages)
  const { language } = useLanguage()
  const { id, reason, name, by, authors, at } = version
  const label = name ?? texts.kept[reason]
  const when = dateAndTime(at, language)
  const list = new Intl.ListFormat(language).format(authors.map(author => author.name))
  const said = [words(version.words), authors.length > 0 && texts.wrote(list)]
  return (
    <>
      <header>
        <b>{label}</b>
        <time dateTime={at}>{when}</time>
      </header>
      <p>
        {said.filter(Boolean).join('. ')}
        {by && `, ${texts.by(by.name)}`}
      </p>
      <div className={styles.actions}>
        <ButtonLink
          {...paths.compare(storyId, { from: id })}
          size="compact-xs"
          variant="default"
          aria-label={texts.compareWith(`${label}, ${when}`)}
        >
          {texts.compare}
        </ButtonLink>
        <ActionButton
          reason={denial(me, 'version.restore', {}, language)}
          size="compact-xs"
          variant="default"
          aria-label={texts.restoreIt(`${label}, ${when}`)}
          onPress={() => onRestore(version)}
        >
          {texts.restore}
        </ActionButton>
        {denial(me, 'version.keep') === null && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={texts.nameIt(`${label}, ${when}`)}
            onClick={() => onName(version)}
          >
            {texts.name}
          </Button>
        )}
      </div>
    </>
  )
}
