import { expect, test } from 'vitest'
import { rank } from './rank.ts'

const actions = ['Go to the settings', 'Sign out', 'Settings: people', 'Zurück zum Entwurf'].map(
  title => ({ title }),
)
const titles = (typed: string) => rank(actions, typed).map(({ title }) => title)

test('every word has to stand in the action, in any order', () => {
  expect(titles('people sett')).toEqual(['Settings: people'])
  expect(titles('nothing of it')).toEqual([])
})

test('what begins with the words comes first', () => {
  expect(titles('sett')).toEqual(['Settings: people', 'Go to the settings'])
})

test('capitals and accents are as good as none, and signs are letters', () => {
  expect(titles('ZURUCK')).toEqual(['Zurück zum Entwurf'])
  expect(titles('(')).toEqual([])
  expect(titles(' ')).toHaveLength(4)
})
