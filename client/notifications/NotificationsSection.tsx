// What I am told about, and how: in the inbox, by mail at once or as a digest, or not at all. Says so where
// this newsroom sends no mail.
import { NativeSelect } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, type Options } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { ProblemState } from '#client/app/ProblemState.tsx'
import { useMe } from '#client/auth/me.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { nameOfLanguage } from '#client/i18n/language-names.ts'
import { Section } from '#client/settings/Section.tsx'
import settings from '#client/settings/settings.module.css'
import { Banner } from '#client/ui/Banner.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import { languages } from '#shared/i18n/languages.ts'
import type { NotificationSettings } from '#shared/notifications/api.ts'
import { channels, notificationKinds } from '#shared/notifications/kinds.ts'
import styles from './inbox.module.css'
import { notificationMessages } from './messages.ts'
import { notificationSettingsQuery } from './queries.ts'

type Change = Options<'PATCH /api/notifications/settings'>['body']

export function NotificationsSection() {
  const texts = useMessages(notificationMessages)
  const { email } = useMe()
  const known = useQuery(notificationSettingsQuery)

  function content() {
    if (known.isPending) return <LoadingBars label={texts.loading} />
    if (known.error) {
      return (
        <ProblemState
          error={known.error}
          what={texts.settingsFailed}
          onRetry={() => void known.refetch()}
        />
      )
    }
    return <Choices settings={known.data} />
  }
  return (
    <Section title={texts.settings}>
      <p className={settings.help}>
        {texts.settingsHelp} {known.data?.hasMail && texts.mailTo(email)}
      </p>
      {known.data && !known.data.hasMail && <Banner>{texts.noMail}</Banner>}
      {content()}
    </Section>
  )
}

function Choices({
  settings: { language: mailLanguage, choices },
}: {
  settings: NotificationSettings
}) {
  const texts = useMessages(notificationMessages)
  const { language } = useLanguage()
  const queries = useQueryClient()
  const change = useMutation({
    mutationFn: (body: Change) => call('PATCH /api/notifications/settings', { body }),
    onSuccess: changed => queries.setQueryData(notificationSettingsQuery.queryKey, changed),
  })
  return (
    <>
      {change.isError && <ProblemBanner error={change.error} what={texts.notChanged} />}
      <table className={styles.choices}>
        <thead>
          <tr>
            <th scope="col">{texts.what}</th>
            <th scope="col">{texts.how}</th>
          </tr>
        </thead>
        <tbody>
          {notificationKinds.map(kind => (
            <tr key={kind}>
              <th scope="row">{texts.kinds[kind]}</th>
              <td>
                <NativeSelect
                  aria-label={texts.kinds[kind]}
                  value={choices[kind]}
                  data={channels.map(channel => ({
                    value: channel,
                    label: texts.channels[channel],
                  }))}
                  onChange={({ currentTarget }) => {
                    const channel = channels.find(name => name === currentTarget.value)
                    if (channel) change.mutate({ choices: { [kind]: channel } })
                  }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <NativeSelect
        label={texts.mailLanguage}
        value={mailLanguage}
        data={languages.map(tag => ({ value: tag, label: nameOfLanguage(tag, language) }))}
        onChange={({ currentTarget }) => {
          const tag = languages.find(known => known === currentTarget.value)
          if (tag) change.mutate({ language: tag })
        }}
      />
    </>
  )
}
