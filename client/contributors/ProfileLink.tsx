// Where a name leads: the profile that is linked, with a way to unlink it, or the one of that name to link.
import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { isApiError } from '#client/api.ts'
import { useMessages } from '#client/i18n/language.tsx'
import styles from './contributors.module.css'
import { linkMessages } from './messages.ts'
import { contributorQuery, contributorsLikeQuery } from './queries.ts'
import { onlyOneCalled } from './same-person.ts'

interface Props {
  name: string
  contributorId: string | null
  onLink: (contributorId: string | null) => void
}

export function ProfileLink({ name, contributorId, onLink }: Props) {
  return contributorId === null ? (
    <Offer name={name} onLink={onLink} />
  ) : (
    <Linked contributorId={contributorId} name={name} onLink={onLink} />
  )
}

function Offer({ name, onLink }: Omit<Props, 'contributorId'>) {
  const texts = useMessages(linkMessages)
  const [wanted] = useDebouncedValue(name.trim(), 400)
  const { data } = useQuery(contributorsLikeQuery(wanted))
  const found = onlyOneCalled(name, data?.contributors ?? [])
  if (!found) return null
  return (
    <span className={styles.link}>
      <Button size="compact-xs" variant="subtle" onClick={() => onLink(found.id)}>
        {texts.link(found.name)}
      </Button>
    </span>
  )
}

function Linked({ name, contributorId, onLink }: Props & { contributorId: string }) {
  const texts = useMessages(linkMessages)
  const { data, error } = useQuery(contributorQuery(contributorId))
  const isGone = isApiError(error, 'not-found')
  if (!data && !isGone) return null
  return (
    <span className={styles.link}>
      {data ? texts.leadsTo(data.name) : texts.gone}
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={texts.unlinkOf(data?.name ?? name)}
        onClick={() => onLink(null)}
      >
        {texts.unlink}
      </Button>
    </span>
  )
}
