// One term of the house style: written or changed, tried on published stories, then handed to the checks.
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { storyLanguageOptions } from '#client/i18n/language-names.ts'
import { keys } from '#client/query.ts'
import { Dialog } from '#client/ui/Dialog.tsx'
import type { HouseTerm } from '#shared/house-style/api.ts'
import { termKinds } from '#shared/house-style/terms.ts'
import styles from '../settings.module.css'
import { houseStyleMessages } from './messages.ts'
import { Trial } from './Trial.tsx'

interface Props {
  /** Null for a new one. */
  term: HouseTerm | null
  onClose: () => void
}

export function TermDialog({ term, onClose }: Props) {
  const texts = useMessages(houseStyleMessages)
  const { language } = useLanguage()
  const queries = useQueryClient()
  const [rule, setRule] = useState({
    kind: term?.kind ?? ('instead' as const),
    term: term?.term ?? '',
    use: term?.use ?? '',
    language: term?.language ?? '',
    note: term?.note ?? '',
    live: term?.live ?? false,
  })
  const [wasTried, setTried] = useState(false)
  const set = (change: Partial<typeof rule>) => setRule(before => ({ ...before, ...change }))

  const body = {
    ...rule,
    use: rule.kind === 'instead' ? rule.use.trim() : null,
    language: rule.language === '' ? null : rule.language,
  }
  const isWhole = rule.term.trim() !== '' && (rule.kind !== 'instead' || rule.use.trim() !== '')

  const save = useMutation({
    mutationFn: () =>
      term
        ? call('PATCH /api/house-style/:termId', { params: { termId: term.id }, body })
        : call('POST /api/house-style', { body }),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: keys.houseStyle })
      onClose()
    },
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (isWhole) save.mutate()
  }

  return (
    <Dialog
      onClose={onClose}
      title={texts.addTitle}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <form className={styles.form} onSubmit={submit} noValidate>
        {save.isError && <ProblemBanner error={save.error} what={texts.notSaved} />}
        <NativeSelect
          label={texts.kind}
          value={rule.kind}
          onChange={event => {
            const kind = termKinds.find(name => name === event.currentTarget.value)
            if (kind) set({ kind })
          }}
          data={termKinds.map(kind => ({ value: kind, label: texts.kinds[kind] }))}
        />
        <TextInput
          data-autofocus
          label={texts.term[rule.kind]}
          description={rule.kind === 'always' ? undefined : texts.termHelp}
          maxLength={100}
          value={rule.term}
          onChange={event => set({ term: event.currentTarget.value })}
          error={wasTried && rule.term.trim() === '' ? texts.needsTerm : null}
        />
        {rule.kind === 'instead' && (
          <TextInput
            label={texts.use}
            maxLength={100}
            value={rule.use}
            onChange={event => set({ use: event.currentTarget.value })}
            error={wasTried && rule.use.trim() === '' ? texts.needsUse : null}
          />
        )}
        <NativeSelect
          label={texts.language}
          value={rule.language}
          onChange={event => set({ language: event.currentTarget.value })}
          data={[
            { value: '', label: texts.anyLanguage },
            ...storyLanguageOptions(rule.language ? [rule.language] : [], language),
          ]}
        />
        <TextInput
          label={texts.note}
          maxLength={300}
          value={rule.note}
          onChange={event => set({ note: event.currentTarget.value })}
        />
        <Trial rule={body} isReady={isWhole} />
        <Checkbox
          label={texts.letLive}
          description={texts.letLiveHelp}
          checked={rule.live}
          onChange={event => set({ live: event.currentTarget.checked })}
        />
        <Button type="submit" variant="filled" loading={save.isPending}>
          {texts.save}
        </Button>
      </form>
    </Dialog>
  )
}
