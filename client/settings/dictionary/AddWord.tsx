// One more word of the newsroom's, for stories in one language or in any.
import { NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { call } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMe } from '#client/auth/me.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { storyLanguageOptions } from '#client/i18n/language-names.ts'
import { keys } from '#client/query.ts'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { denial } from '#shared/permissions/grants.ts'
import { baseLanguage } from '#shared/publishing/locale.ts'
import { longestWord, wordPattern } from '#shared/spelling/dictionary.ts'
import { siteQuery } from '../queries.ts'
import styles from '../settings.module.css'
import { dictionaryMessages } from './messages.ts'

export function AddWord() {
  const texts = useMessages(dictionaryMessages)
  const { language } = useLanguage()
  const refused = denial(useMe(), 'dictionary.add', {}, language)
  const { data: site } = useQuery(siteQuery)
  const queries = useQueryClient()
  const [word, setWord] = useState('')
  const [of, setOf] = useState('')
  const [wasTried, setTried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const isWord = wordPattern.test(word.trim())

  const add = useMutation({
    mutationFn: () =>
      call('POST /api/dictionary', { body: { word: word.trim(), language: of || null } }),
    async onSuccess() {
      setWord('')
      setTried(false)
      field.current?.focus()
      await queries.invalidateQueries({ queryKey: keys.dictionary })
    },
  })

  function submit(event?: FormEvent) {
    event?.preventDefault()
    if (refused !== null) return
    setTried(true)
    if (isWord && !add.isPending) add.mutate()
  }

  return (
    <form onSubmit={submit} noValidate>
      {add.isError && <ProblemBanner error={add.error} what={texts.notSaved} />}
      <div className={styles.addDesk}>
        <TextInput
          ref={field}
          label={texts.word}
          maxLength={longestWord}
          spellCheck={false}
          value={word}
          onChange={event => setWord(event.currentTarget.value)}
          error={wasTried && !isWord ? texts.needsWord : null}
        />
        <NativeSelect
          label={texts.language}
          value={of}
          onChange={event => setOf(event.currentTarget.value)}
          data={[
            { value: '', label: texts.anyLanguage },
            ...storyLanguageOptions(site ? [baseLanguage(site.language)] : [], language),
          ]}
        />
        <ActionButton reason={refused} onPress={submit}>
          {texts.add}
        </ActionButton>
      </div>
    </form>
  )
}
