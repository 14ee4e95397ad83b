// Whether the newsroom shows who wrote which words: for administrators to decide, for everybody to know.
import { Switch } from '@mantine/core'
import '@mantine/core/styles/Switch.layer.css'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMe } from '#client/auth/me.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { denial } from '#shared/permissions/grants.ts'
import { settingsMessages } from './messages.ts'
import { settingsQuery } from './queries.ts'
import { Section } from './Section.tsx'
import styles from './settings.module.css'

export function AuthorshipSection() {
  const texts = useMessages(settingsMessages)
  const { language } = useLanguage()
  const me = useMe()
  const queries = useQueryClient()
  const { data: settings } = useQuery(settingsQuery)
  const refused = denial(me, 'settings.manage', {}, language)
  const change = useMutation({
    mutationFn: (authorship: boolean) => call('PATCH /api/settings', { body: { authorship } }),
    onSuccess: changed => queries.setQueryData(settingsQuery.queryKey, changed),
  })
  return (
    <Section title={texts.authorship}>
      <p className={styles.help}>{texts.authorshipHelp}</p>
      <Switch
        label={texts.authorshipShown}
        description={refused ?? undefined}
        disabled={refused !== null || !settings}
        checked={settings?.authorship ?? true}
        onChange={event => change.mutate(event.currentTarget.checked)}
      />
      {change.isError && <ProblemBanner error={change.error} what={texts.settingNotChanged} />}
    </Section>
  )
}
