// The language that the interface speaks now, for everything below the provider, and the hook that
// hands out a feature's texts in it. The choice is kept on this computer and told to other tabs.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { readStored, writeStored } from '#client/ui/storage.ts'
import { isLanguage, type Language, type Messages } from '#shared/i18n/languages.ts'
import { chooseLanguage, languageKey } from './choose-language.ts'

interface LanguageChoice {
  language: Language
  setLanguage: (language: Language) => void
}

const LanguageContext = createContext<LanguageChoice | null>(null)

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(() =>
    chooseLanguage(readStored(languageKey), navigator.languages),
  )

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  useEffect(() => {
    const follow = ({ key, newValue }: StorageEvent) => {
      if (key === languageKey && isLanguage(newValue)) setLanguage(newValue)
    }
    window.addEventListener('storage', follow)
    return () => window.removeEventListener('storage', follow)
  }, [])

  const choice = useMemo<LanguageChoice>(
    () => ({
      language,
      setLanguage(next) {
        writeStored(languageKey, next)
        // At once, not after rendering: requests name this language to the server.
        document.documentElement.lang = next
        setLanguage(next)
      },
    }),
    [language],
  )
  return <LanguageContext value={choice}>{children}</LanguageContext>
}

export function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext)
  if (!choice) throw new Error('useLanguage outside LanguageProvider')
  return choice
}

/** A feature's texts in the current language. */
export const useMessages = <Texts,>(tables: Messages<Texts>): Texts =>
  tables[useLanguage().language]
