// The places of the newsroom as tabs, each a link, with how many stories stand there under the other
// filters. Killed shows only when there is something in it.
import { Link } from '@tanstack/react-router'
import { useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { placeNames } from '#client/ui/place-names.ts'
import { StateMark } from '#client/ui/StateMark.tsx'
import { TabBar } from '#client/ui/TabBar.tsx'
import type { StoryPage } from '#shared/stories/api.ts'
import { type Place, places } from '#shared/stories/place.ts'
import { changeFilter, type StoryFilter } from './filter.ts'
import { storiesMessages } from './messages.ts'
import { countIn } from './rows.ts'

/** Places that show only while something is there. */
const rare: readonly Place[] = ['killed', 'spiked']

interface Props {
  filter: StoryFilter
  /** Null: not known yet. */
  counts: StoryPage['counts'] | null
}

export function PlaceTabs({ filter, counts }: Props) {
  const texts = useMessages(storiesMessages)
  const names = useMessages(placeNames)
  const total = counts && countIn(counts, undefined)
  const shown = places.filter(
    place => !rare.includes(place) || filter.place === place || (counts?.[place] ?? 0) > 0,
  )
  return (
    <TabBar label={texts.places}>
      <Link
        {...paths.stories(changeFilter(filter, { place: null }))}
        activeOptions={{ exact: true }}
      >
        {texts.all} <span>{total}</span>
      </Link>
      {shown.map(place => (
        <Link
          key={place}
          {...paths.stories(changeFilter(filter, { place }))}
          activeOptions={{ exact: true }}
        >
          <StateMark place={place} />
          {names[place]} <span>{counts?.[place]}</span>
        </Link>
      ))}
    </TabBar>
  )
}
