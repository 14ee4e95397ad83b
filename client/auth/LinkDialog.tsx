// A one-time link, to be copied and given to the person.
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { ShownOnce } from '#client/ui/ShownOnce.tsx'
import { dateAndTime } from '#client/ui/time.ts'
import type { IssuedLink } from '#shared/auth/api.ts'
import { linkMessages } from './link-messages.ts'

interface Props {
  name: string
  link: IssuedLink
  onClose: () => void
}

export function LinkDialog({ name, link, onClose }: Props) {
  const texts = useMessages(linkMessages)
  const { language } = useLanguage()
  return (
    <ShownOnce
      title={texts.linkTitle(name)}
      help={texts.linkHelp}
      label={texts.link}
      description={texts.linkUntil(dateAndTime(link.expiresAt, language))}
      copy={texts.copy}
      value={link.url}
      onClose={onClose}
    />
  )
}
