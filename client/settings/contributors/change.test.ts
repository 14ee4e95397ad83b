import { expect, it } from 'vitest'
import { changeOf, emptyProfile, linksIn } from './change.ts'

it('sends what was changed, and nothing that the form does not show', () => {
  const before = {
    ...emptyProfile,
    id: 'p',
    archived: true,
    name: 'Mara',
    links: ['https://a.example'],
  }
  expect(changeOf(before, { ...before, bio: 'At sea.', links: ['https://a.example'] })).toEqual({
    bio: 'At sea.',
  })
  expect(changeOf(emptyProfile, { ...emptyProfile, name: 'Mara' })).toEqual({ name: 'Mara' })
})

it('takes an address a line', () => {
  expect(linksIn(' https://a.example \n\nhttps://b.example')).toEqual([
    'https://a.example',
    'https://b.example',
  ])
})
