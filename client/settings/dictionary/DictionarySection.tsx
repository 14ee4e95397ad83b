// The newsroom's own words, which languages have a dictionary at all, and how one is added.
import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemState } from '#client/app/ProblemState.tsx'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { nameOfLanguage } from '#client/i18n/language-names.ts'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import { languages as interfaceLanguages, type Language } from '#shared/i18n/languages.ts'
import { baseLanguage } from '#shared/publishing/locale.ts'
import type { SpelledLanguage } from '#shared/spelling/api.ts'
import { dictionaryQuery, siteQuery } from '../queries.ts'
import { Section } from '../Section.tsx'
import styles from '../settings.module.css'
import { AddWord } from './AddWord.tsx'
import own from './dictionary.module.css'
import { dictionaryMessages } from './messages.ts'
import { WordTable } from './WordTable.tsx'

/** From this many words on one looks for them. */
const many = 15

export function DictionarySection() {
  const texts = useMessages(dictionaryMessages)
  const dictionary = useQuery(dictionaryQuery)
  const [wanted, setWanted] = useState('')
  const words = dictionary.data?.words ?? []
  const shown = words.filter(({ word }) => word.toLowerCase().includes(wanted.trim().toLowerCase()))
  return (
    <Section title={texts.title}>
      <p className={styles.help}>{texts.help}</p>
      {dictionary.isPending && <LoadingBars label={texts.loading} />}
      {dictionary.isError && (
        <ProblemState
          error={dictionary.error}
          what={texts.failed}
          onRetry={() => void dictionary.refetch()}
        />
      )}
      {dictionary.data && (
        <>
          <Languages spelled={dictionary.data.languages} />
          <AddWord />
          {words.length > many && (
            <TextInput
              className={own.filter}
              label={texts.filter}
              value={wanted}
              onChange={event => setWanted(event.currentTarget.value)}
            />
          )}
          {words.length === 0 && <p className={styles.help}>{texts.none}</p>}
          {words.length > 0 && shown.length === 0 && (
            <p className={styles.help} role="status">
              {texts.nothingFound}
            </p>
          )}
          {shown.length > 0 && <WordTable words={shown} />}
        </>
      )}
    </Section>
  )
}

const listed = (names: readonly string[], language: Language) =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names)

function Languages({ spelled }: { spelled: readonly SpelledLanguage[] }) {
  const texts = useMessages(dictionaryMessages)
  const { language } = useLanguage()
  const { data: site } = useQuery(siteQuery)
  const ours = [...interfaceLanguages, ...(site ? [baseLanguage(site.language)] : [])]
  const missing = [...new Set(ours)].filter(tag => !spelled.some(each => each.language === tag))
  return (
    <div className={own.languages}>
      <p>
        {texts.checkedIn(
          listed(
            spelled.map(
              each =>
                `${nameOfLanguage(each.language, language)} (${each.files.join(', ') || texts.broughtAlong})`,
            ),
            language,
          ),
        )}
      </p>
      {missing.length > 0 && (
        <p>
          {texts.missing(
            listed(
              missing.map(tag => nameOfLanguage(tag, language)),
              language,
            ),
          )}
        </p>
      )}
      <details>
        <summary>{texts.howTo}</summary>
        <p>{texts.howToSteps}</p>
      </details>
    </div>
  )
}
