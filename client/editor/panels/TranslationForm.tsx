// What a story is a translation of, how it was made, and who checked it. A machine's translation is named
// to readers, and says here when nobody has checked it.
import { NativeSelect } from '@mantine/core'
import { useMessages } from '#client/i18n/language.tsx'
import { type MetaKey, setMeta } from '#shared/article/draft.ts'
import type { Choices } from '#shared/article/read.ts'
import { DraftInput } from '../fields/DraftInput.tsx'
import type { DraftSession } from '../session/draft-session.ts'
import { panelMessages } from './messages.ts'
import styles from './panels.module.css'

const methods = ['human', 'machine'] as const

interface Props {
  session: DraftSession
  choices: Choices
  isEditable: boolean
}

export function TranslationForm({ session, choices, isEditable }: Props) {
  const texts = useMessages(panelMessages)
  const { translation, language } = choices
  const set = (part: 'of' | 'url' | 'method' | 'translator' | 'checkedBy', value: string) => {
    const key: MetaKey = `translation.${part}`
    setMeta(session.doc, key, value.trim() === '' ? null : value)
  }
  const input = (part: 'of' | 'url' | 'translator' | 'checkedBy') => (
    <DraftInput
      label={texts.translation[part]}
      value={translation?.[part] ?? ''}
      isEditable={isEditable}
      lang={language}
      onChange={value => set(part, value)}
    />
  )
  const isUnchecked = translation?.method === 'machine' && !translation.checkedBy
  return (
    <div className={styles.form}>
      {input('of')}
      {input('url')}
      <NativeSelect
        label={texts.translation.method}
        description={isUnchecked ? texts.translation.unchecked : undefined}
        value={translation?.method ?? ''}
        disabled={!isEditable}
        data={[
          { value: '', label: texts.translation.none },
          ...methods.map(value => ({ value, label: texts.translation[value] })),
        ]}
        onChange={({ currentTarget }) => set('method', currentTarget.value)}
      />
      {input('translator')}
      <div id="part-translation">{input('checkedBy')}</div>
    </div>
  )
}
