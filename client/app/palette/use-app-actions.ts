// What the palette can do on every page, as a table: where to go, beginning a story, how it looks and speaks.
import { useMantineColorScheme } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMe } from '#client/auth/me.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { paths, readerPaths } from '#client/paths.ts'
import { settingsSections } from '#client/settings/sections.ts'
import { viewsQuery } from '#client/stories/queries.ts'
import { filterOfView } from '#client/stories/views/filter-of-view.ts'
import { languages } from '#shared/i18n/languages.ts'
import { denial } from '#shared/permissions/grants.ts'
import { languageNames } from '../LanguageSwitch.tsx'
import { appMessages } from '../messages.ts'
import { paletteMessages } from './messages.ts'
import type { PaletteAction } from './registry.tsx'

export interface AppActs {
  onNewStory: () => void
  onShortcuts: () => void
  onSignOut: () => void
}

export function useAppActions({ onNewStory, onShortcuts, onSignOut }: AppActs): PaletteAction[] {
  const texts = useMessages(paletteMessages)
  const app = useMessages(appMessages)
  const { language, setLanguage } = useLanguage()
  const { setColorScheme } = useMantineColorScheme()
  const { data: views = [] } = useQuery(viewsQuery)
  const navigate = useNavigate()
  const me = useMe()
  return [
    {
      id: 'new-story',
      title: texts.newStory,
      keys: ['N'],
      reason: denial(me, 'story.create', {}, language),
      run: onNewStory,
    },
    {
      id: 'import',
      title: texts.goTo(app.wire),
      words: 'import',
      keys: ['I'],
      run: () => void navigate(paths.wire()),
    },
    { id: 'list', title: texts.goTo(app.newsroom), run: () => void navigate(paths.stories()) },
    {
      id: 'mine',
      title: texts.goTo(app.mine),
      run: () => void navigate(paths.stories({ assignee: 'me' })),
    },
    { id: 'waiting', title: texts.goTo(app.waiting), run: () => void navigate(paths.waiting()) },
    { id: 'inbox', title: texts.goTo(texts.inbox), run: () => void navigate(paths.inbox()) },
    { id: 'rescued', title: texts.goTo(texts.rescued), run: () => void navigate(paths.rescued()) },
    { id: 'media', title: texts.goTo(app.media), run: () => void navigate(paths.media()) },
    { id: 'handover', title: texts.goTo(app.handover), run: () => void navigate(paths.handover()) },
    {
      id: 'audit',
      title: texts.goTo(app.audit),
      reason: denial(me, 'audit.read', {}, language),
      run: () => void navigate(paths.audit()),
    },
    { id: 'front', title: texts.goTo(app.front), run: () => void navigate(paths.front()) },
    {
      id: 'published',
      title: texts.goTo(app.published),
      run: () => window.location.assign(readerPaths.front()),
    },
    { id: 'settings', title: texts.goTo(app.settings), run: () => void navigate(paths.settings()) },
    ...settingsSections.map(section => ({
      id: `settings-${section}`,
      title: texts.setting(texts.sections[section]),
      run: () => void navigate(paths.settings(section)),
    })),
    ...views.map(view => ({
      id: `view-${view.id}`,
      title: texts.view(view.name),
      run: () => void navigate(paths.stories(filterOfView(view))),
    })),
    ...(['light', 'dark', 'auto'] as const).map(scheme => ({
      id: scheme,
      title: texts[scheme],
      run: () => setColorScheme(scheme),
    })),
    ...languages.map(name => ({
      id: `speak-${name}`,
      title: texts.speak(languageNames[name]),
      words: 'language Sprache',
      run: () => setLanguage(name),
    })),
    { id: 'shortcuts', title: texts.shortcuts, keys: ['?'], run: onShortcuts },
    { id: 'sign-out', title: texts.signOut, run: onSignOut },
  ]
}
