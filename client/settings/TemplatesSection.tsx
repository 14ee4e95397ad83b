// The templates of the newsroom: each is opened, and changed, like a story.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ProblemState } from '#client/app/ProblemState.tsx'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { nameOfLanguage } from '#client/i18n/language-names.ts'
import { paths } from '#client/paths.ts'
import { templatesQuery } from '#client/stories/queries.ts'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import { settingsMessages } from './messages.ts'
import { Section } from './Section.tsx'
import styles from './settings.module.css'

export function TemplatesSection() {
  const texts = useMessages(settingsMessages)
  const { language } = useLanguage()
  const templates = useQuery(templatesQuery)
  return (
    <Section title={texts.templates}>
      <p className={styles.help}>{texts.templatesHelp}</p>
      {templates.isPending && <LoadingBars label={texts.loading} />}
      {templates.isError && (
        <ProblemState
          error={templates.error}
          what={texts.templatesFailed}
          onRetry={() => void templates.refetch()}
        />
      )}
      {templates.data?.length === 0 && <p className={styles.help}>{texts.noTemplates}</p>}
      {templates.data && templates.data.length > 0 && (
        <ul className={styles.desks}>
          {templates.data.map(({ id, headline, slug, language: tag }) => (
            <li key={id}>
              <Link {...paths.story(id)} lang={tag}>
                {headline || slug}
              </Link>{' '}
              ({nameOfLanguage(tag, language)})
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
