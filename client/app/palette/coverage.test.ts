// What menus offer, the command palette offers: read off the sources, so that a new menu cannot forget it.
import { expect, it } from 'vitest'

const sources = import.meta.glob<string>('../../**/*.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Menus whose actions are in the palette without being its table: where each of them is then. */
const elsewhere: Record<string, string> = {
  '../AccountMenu.tsx': 'use-app-actions.ts',
  // Its views are there as commands; the view that is shown is removed beside where it is chosen.
  '../../stories/views/ViewsMenu.tsx': 'use-app-actions.ts',
  './menu-actions.tsx': 'it is the table',
}

it('every menu is made of actions of the palette', () => {
  const menus = Object.entries(sources).filter(([, source]) => source.includes('<Menu.Item'))
  expect(menus.map(([file]) => file).toSorted()).toEqual(Object.keys(elsewhere).toSorted())
})

it('the palette leads to every place that the rail and the account menu lead to', () => {
  const places = (text = '') => [...text.matchAll(/(?:paths|readerPaths)\.(\w+)\(/g)].map(m => m[1])
  const led = new Set(
    places(
      Object.values(
        import.meta.glob<string>('./use-app-actions.ts', {
          query: '?raw',
          import: 'default',
          eager: true,
        }),
      )[0],
    ),
  )
  const offered = ['../AccountMenu.tsx', '../NewsroomFrame.tsx'].flatMap(file =>
    places(sources[file]),
  )
  expect(offered.length).toBeGreaterThan(5)
  expect(offered.filter(place => !led.has(place))).toEqual([])
})
