// The public site: its name, the line below it, its colour and its logo, with how they will look.
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { type Answer, call } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { ProblemState } from '#client/app/ProblemState.tsx'
import { useMe } from '#client/auth/me.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import { denial } from '#shared/permissions/grants.ts'
import { contrast } from '#shared/site/colour.ts'
import { settingsQuery, siteQuery } from '../queries.ts'
import { Section } from '../Section.tsx'
import styles from '../settings.module.css'
import { LogoChoice } from './LogoChoice.tsx'
import { LookPreview } from './LookPreview.tsx'
import { siteMessages } from './messages.ts'
import site from './site.module.css'

type Settings = Answer<'GET /api/settings'>

/** The colour that reader.css has by itself. */
const ownAccent = '#204a94'

export function LookSection() {
  const texts = useMessages(siteMessages)
  const settings = useQuery(settingsQuery)
  return (
    <Section title={texts.title}>
      <p className={styles.help}>
        {texts.help} <Link {...paths.front()}>{texts.front}</Link>
      </p>
      {settings.data ? (
        <LookForm settings={settings.data} />
      ) : settings.isPending ? (
        <LoadingBars label={texts.loading} />
      ) : (
        <ProblemState
          error={settings.error}
          what={texts.failed}
          onRetry={() => void settings.refetch()}
        />
      )}
    </Section>
  )
}

function LookForm({ settings }: { settings: Settings }) {
  const texts = useMessages(siteMessages)
  const { language } = useLanguage()
  const refused = denial(useMe(), 'settings.manage', {}, language)
  const queries = useQueryClient()
  const { data: known } = useQuery(siteQuery)
  const [name, setName] = useState(settings.siteName ?? '')
  const [tagline, setTagline] = useState(settings.tagline)
  const [accent, setAccent] = useState(settings.accent ?? '')
  const [logo, setLogo] = useState(settings.logo)

  const isColour = /^#[0-9a-f]{6}$/i.test(accent)
  const ratio = isColour ? contrast(accent, '#ffffff') : null
  const digits = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  const accentFault =
    accent !== '' && !isColour
      ? texts.badAccent
      : ratio !== null && ratio < 4.5
        ? texts.pale(digits.format(ratio))
        : null

  const save = useMutation({
    mutationFn: () =>
      call('PATCH /api/settings', {
        body: {
          siteName: name.trim() === '' ? null : name.trim(),
          tagline: tagline.trim(),
          accent: accent === '' ? null : accent.toLowerCase(),
          logo,
        },
      }),
    onSuccess: changed => queries.setQueryData(settingsQuery.queryKey, changed),
  })

  function submit() {
    if (refused === null && accentFault === null) save.mutate()
  }

  return (
    <form
      className={site.look}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        submit()
      }}
      onChange={() => save.reset()}
      noValidate
    >
      <div className={styles.form}>
        <TextInput
          label={texts.name}
          description={texts.nameHelp(known?.startedAs ?? '')}
          maxLength={100}
          readOnly={refused !== null}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <TextInput
          label={texts.tagline}
          maxLength={160}
          readOnly={refused !== null}
          value={tagline}
          onChange={event => setTagline(event.currentTarget.value)}
        />
        <div className={site.accent}>
          <TextInput
            label={texts.accent}
            description={texts.accentHelp}
            maxLength={7}
            readOnly={refused !== null}
            value={accent}
            onChange={event => setAccent(event.currentTarget.value.trim())}
            error={accentFault}
          />
          <input
            type="color"
            aria-label={texts.pickAccent}
            disabled={refused !== null}
            value={isColour ? accent : ownAccent}
            onChange={event => setAccent(event.currentTarget.value)}
          />
        </div>
        <LogoChoice
          logo={logo}
          isFixed={refused !== null}
          onChange={chosen => {
            save.reset()
            setLogo(chosen)
          }}
        />
        {save.isError && <ProblemBanner error={save.error} what={texts.notSaved} />}
        <div className={styles.buttons}>
          <span role="status">{save.isSuccess && texts.saved}</span>
          {refused === null ? (
            <Button
              variant="filled"
              type="submit"
              aria-disabled={accentFault !== null}
              loading={save.isPending}
            >
              {texts.save}
            </Button>
          ) : (
            <ActionButton reason={refused} isReasonShown onPress={() => {}}>
              {texts.save}
            </ActionButton>
          )}
        </div>
      </div>
      <LookPreview
        name={name.trim() || known?.startedAs || ''}
        tagline={tagline.trim()}
        accent={isColour ? accent : ownAccent}
        logo={logo}
      />
    </form>
  )
}
