import { expect, it } from 'vitest'
import { detectLanguage } from './language.ts'

it.each([
  ['de', 'Der Rat der Stadt stimmte am Montagabend dafür, das Schiff zu überholen.'],
  ['en', 'The harbour council has put off a decision on the second lock.'],
  ['fr', "Le gel d'avril avait déjà détruit un tiers des bourgeons."],
  ['es', 'El precio del aceite subió en septiembre por cuarto mes seguido.'],
])('tells %s', async (language, text) => {
  expect(await detectLanguage(text)).toBe(language)
})

it('says English when nothing tells', async () => {
  expect(await detectLanguage('12345')).toBe('en')
  expect(await detectLanguage('')).toBe('en')
})
