// The list has no rows: why, and what would change that.
import type { ReactNode } from 'react'
import { ButtonLink } from '#client/app/ButtonLink.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { changeFilter, isNarrowed, type StoryFilter, unnarrowed } from './filter.ts'
import { storiesMessages } from './messages.ts'

interface Props {
  filter: StoryFilter
  deskName: string | null
  /** Buttons that bring the first story. */
  begin: ReactNode
}

export function NothingHere({ filter, deskName, begin }: Props) {
  const texts = useMessages(storiesMessages)
  const { place, desk, search } = filter
  if (!isNarrowed(filter)) {
    if (place) return <EmptyState {...texts.emptyPlace[place]} />
    return <EmptyState title={texts.emptyTitle} help={texts.emptyHelp} actions={begin} />
  }
  const wider = desk && search ? { desk: null } : unnarrowed
  return (
    <EmptyState
      title={search ? texts.noMatch(search, deskName) : texts.noneHere}
      actions={
        <ButtonLink {...paths.stories(changeFilter(filter, wider))}>
          {desk && search ? texts.searchAllDesks : texts.clear}
        </ButtonLink>
      }
    />
  )
}
