// Sets light or dark and the language on <html> before the first paint, from the same places as the app
// (theme/theme.ts, i18n/language.tsx). A classic script in a file of its own: the CSP allows none inline.
;(() => {
  const root = document.documentElement
  let scheme = 'auto'
  let language = null
  try {
    scheme = localStorage.getItem('standfirst.theme') ?? 'auto'
    language = localStorage.getItem('standfirst.language')
  } catch {
    // Storage is switched off: the system's choice it is.
  }
  const isDark =
    scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light')
  root.lang = language ?? (navigator.language.startsWith('de') ? 'de' : 'en')
})()
