// What the checks find while one types: the same rules that the server runs when it counts (rule E3).
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { call } from '#client/api.ts'
import { useLanguage } from '#client/i18n/language.tsx'
import {
  deskDemandsQuery,
  dictionaryQuery,
  houseStyleQuery,
  siteQuery,
} from '#client/settings/queries.ts'
import { signOffsQuery } from '#client/signoffs/queries.ts'
import { useNow } from '#client/ui/use-now.ts'
import type { Choices } from '#shared/article/read.ts'
import type { Thread } from '#shared/comments/api.ts'
import type { HouseTerm } from '#shared/house-style/api.ts'
import { type DeskDemands, noDemands } from '#shared/house-style/desk-demands.ts'
import type { Finding } from '#shared/publishing/check.ts'
import { errorsFirst } from '#shared/publishing/errors-first.ts'
import { reviewFindings } from '#shared/publishing/review-findings.ts'
import type { SignOffState } from '#shared/signoffs/api.ts'
import { signOffFindings } from '#shared/signoffs/findings.ts'
import type { OwnWord } from '#shared/spelling/dictionary.ts'
import { noSpelling } from '#shared/spelling/dictionary.ts'
import type { Story } from '#shared/stories/api.ts'
import type { DraftTexts } from '../use-article.ts'
import { createRunner } from './runner.ts'
import { createSpeller, type Speller } from './speller.ts'

/** Until they are fetched; always the same, so that nothing is checked again for them. */
const none: {
  terms: HouseTerm[]
  demands: Record<string, DeskDemands>
  ownWords: OwnWord[]
  signOffs: SignOffState[]
} = {
  signOffs: [],
  terms: [],
  demands: {},
  ownWords: [],
}

/** Milliseconds without another word before dictionaries are asked, and words of one question. */
const spelling = { pause: 700, mostWords: 1000 }

type Runner = ReturnType<typeof createRunner>

const newWorker = () =>
  new Worker(new URL('./preflight-worker.ts', import.meta.url), { type: 'module' })

interface Props {
  story: Story
  draftTexts: DraftTexts
  choices: Choices
  threads: readonly Thread[]
  /** The findings of the latest check that has ended, errors first. */
  onFound: (findings: readonly Finding[]) => void
}

export function Findings({ story, draftTexts, choices, threads, onFound }: Props) {
  const { language } = useLanguage()
  const { data: site } = useQuery(siteQuery)
  const { data: terms = none.terms } = useQuery(houseStyleQuery)
  const { data: demands = none.demands } = useQuery(deskDemandsQuery)
  const { data: signOffs = none.signOffs } = useQuery(signOffsQuery(story.id))
  const { data: dictionary } = useQuery(dictionaryQuery)
  const ownWords = dictionary?.words ?? none.ownWords
  const now = useNow(60_000)
  const [found, setFound] = useState<Finding[]>([])
  const [misspelt, setMisspelt] = useState(noSpelling.misspelt)
  const runner = useRef<Runner | null>(null)
  const speller = useRef<Speller | null>(null)
  const articleLanguage = useRef(choices.language)
  const { rights, embargo, desk } = story

  useEffect(() => {
    const asking = createSpeller({
      ask: (language, words) => call('POST /api/spelling', { body: { language, words } }),
      onAnswer: () => setMisspelt(asking.misspelt(articleLanguage.current)),
      ...spelling,
    })
    const started = createRunner(newWorker(), ({ findings, words }) => {
      // The same findings are no news to whoever shows them.
      setFound(before => (JSON.stringify(before) === JSON.stringify(findings) ? before : findings))
      asking.look(articleLanguage.current, words)
    })
    runner.current = started
    speller.current = asking
    return () => {
      runner.current = null
      speller.current = null
      started.end()
      asking.end()
    }
  }, [])

  useEffect(() => {
    articleLanguage.current = choices.language
    setMisspelt(speller.current?.misspelt(choices.language) ?? noSpelling.misspelt)
  }, [choices.language])

  useEffect(() => {
    const checked = {
      rights,
      embargo,
      houseStyle: terms.filter(({ live }) => live),
      spelling: { misspelt, ownWords },
      demands: (desk !== null && demands[desk]) || noDemands,
      siteName: site?.name ?? '',
      now: now.toISOString(),
    }
    const run = () => {
      const article = { ...draftTexts.read(), ...choices }
      runner.current?.run({ checked: { ...checked, article }, language })
    }
    run()
    return draftTexts.subscribe(run)
  }, [
    draftTexts,
    choices,
    rights,
    embargo,
    desk,
    terms,
    misspelt,
    ownWords,
    demands,
    site,
    now,
    language,
  ])

  const findings = useMemo(
    () =>
      errorsFirst([
        ...reviewFindings(threads, language),
        ...signOffFindings(signOffs, language),
        ...found,
      ]),
    [found, threads, signOffs, language],
  )
  useEffect(() => onFound(findings), [findings, onFound])
  return null
}
