// Where the newsroom begins in the browser: makes the query cache and the router, and puts the pages on
// the screen inside what all of them share.
import './theme/styles.ts'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { followFocus } from './app/follow-focus.ts'
import { beginFirstPage } from './first-page.ts'
import { LanguageProvider } from './i18n/language.tsx'
import { createQueryClient } from './query.ts'
import { createAppRouter } from './routes.tsx'
import { colorSchemeManager, cssVariablesResolver, theme } from './theme/theme.ts'
import { watchStyles } from './ui/mend-styles.ts'
import { ShortcutsProvider } from './ui/shortcuts.tsx'

watchStyles()
const queries = createQueryClient()
const router = createAppRouter(queries)
followFocus(router)
beginFirstPage(queries, router)

const container = document.getElementById('root')
if (!container) throw new Error('index.html has an element #root')

createRoot(container).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
    >
      <LanguageProvider>
        <ShortcutsProvider>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </ShortcutsProvider>
      </LanguageProvider>
    </MantineProvider>
  </StrictMode>,
)
