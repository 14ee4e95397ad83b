// What a line became: the sign and the name of a field or block, or that it was dropped.
import {
  IconAlignLeft,
  IconBlockquote,
  IconClock,
  IconH2,
  IconHeading,
  IconList,
  IconLock,
  IconMapPin,
  IconMinus,
  IconNews,
  IconPilcrow,
  IconPoint,
  IconScript,
  IconTag,
  IconTypography,
  IconUser,
  IconWriting,
  type Icon as TablerIcon,
} from '@tabler/icons-react'
import { useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import type { Became } from '#shared/wire/api.ts'
import { type WireTexts, wireMessages } from './messages.ts'

const icons: Record<keyof WireTexts['targets'], TablerIcon> = {
  headline: IconHeading,
  kicker: IconTypography,
  standfirst: IconAlignLeft,
  keyPoints: IconPoint,
  dateline: IconMapPin,
  bylines: IconUser,
  credits: IconWriting,
  topics: IconTag,
  related: IconNews,
  source: IconClock,
  embargo: IconLock,
  rights: IconScript,
  paragraph: IconPilcrow,
  crosshead: IconH2,
  bulletList: IconList,
  quotation: IconBlockquote,
  dropped: IconMinus,
}

/** The targets of a line: a block that a part of the line left for a field has two. */
function targetsOf(became: Became): (keyof WireTexts['targets'])[] {
  if ('dropped' in became) return ['dropped']
  if ('field' in became) return [became.field]
  return became.also ? [became.also, became.block] : [became.block]
}

export function Target({ became }: { became: Became }) {
  const { targets } = useMessages(wireMessages)
  const [first = 'dropped', second] = targetsOf(became)
  return (
    <>
      <Icon of={icons[first]} size={14} /> {targets[first]}
      {second && `, ${targets[second].toLocaleLowerCase('en')}`}
    </>
  )
}
