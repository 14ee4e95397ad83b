// The language of the interface, to be chosen; each language is named in itself.
import { NativeSelect } from '@mantine/core'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { isLanguage, type Language, languages } from '#shared/i18n/languages.ts'
import { appMessages } from './messages.ts'

export const languageNames: Record<Language, string> = { en: 'English', de: 'Deutsch' }

export function LanguageSwitch({ isLabelShown = false }: { isLabelShown?: boolean }) {
  const { language, setLanguage } = useLanguage()
  const texts = useMessages(appMessages)
  return (
    <NativeSelect
      {...(isLabelShown ? { label: texts.language } : { 'aria-label': texts.language })}
      value={language}
      onChange={({ currentTarget }) => {
        if (isLanguage(currentTarget.value)) setLanguage(currentTarget.value)
      }}
      data={languages.map(value => ({ value, label: languageNames[value] }))}
    />
  )
}
