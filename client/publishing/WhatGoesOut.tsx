// What the edition is and has: its kind, its facts, what is new in it since readers got the last one.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { nameOfLanguage } from '#client/i18n/language-names.ts'
import { paths } from '#client/paths.ts'
import type { Difference } from '#shared/publishing/api.ts'
import type { Story } from '#shared/stories/api.ts'
import { DifferenceList } from './DifferenceList.tsx'
import { publishingMessages } from './messages.ts'
import styles from './publishing.module.css'

interface Props {
  story: Story
  kind: 'first' | 'update' | 'correction'
  number: number
  changes: readonly Difference[] | undefined
}

export function WhatGoesOut({ story, kind, number, changes }: Props) {
  const texts = useMessages(publishingMessages)
  const { language } = useLanguage()
  const isFollowing = number > 1
  return (
    <>
      <section>
        <h3>
          {texts.kinds[kind]} <span>{texts.kindHelp[kind]}</span>
        </h3>
      </section>
      <section>
        <h3>
          {texts.whatGoesOut} <span>{texts.asChecked}</span>
        </h3>
        <dl className={styles.facts}>
          <Fact label={texts.facts.edition} value={String(number)} />
          <Fact label={texts.facts.words} value={String(story.words)} />
          {isFollowing && (
            <Fact
              label={texts.facts.since(number - 1)}
              value={
                story.corrects ? (
                  texts.changes(changes?.length ?? 0)
                ) : (
                  <Link {...paths.compare(story.id, { from: `edition-${number - 1}` })}>
                    {texts.changes(changes?.length ?? 0)}
                  </Link>
                )
              }
            />
          )}
          <Fact label={texts.facts.language} value={nameOfLanguage(story.language, language)} />
        </dl>
        {isFollowing &&
          changes &&
          (changes.length > 0 ? (
            <DifferenceList differences={changes} language={story.language} />
          ) : (
            <p className={styles.dim}>{texts.noChanges}</p>
          ))}
      </section>
    </>
  )
}

const Fact = ({ label, value }: { label: string; value: ReactNode }) => (
  <div className={styles.fact}>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
)
