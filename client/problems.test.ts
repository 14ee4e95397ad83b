import { describe, expect, it } from 'vitest'
import { ApiError } from './api.ts'
import { describeProblem, fieldProblem } from './problems.ts'

const refused = (code: ConstructorParameters<typeof ApiError>[0], detail: string | null = null) =>
  new ApiError(code, 409, { detail, language: 'en' })

describe('a refusal in words', () => {
  it('is told in the language of the interface, with what the server adds', () => {
    const { text, detail } = describeProblem(
      refused('conflict', 'There is a desk called Town.'),
      'de',
    )
    expect(text).toBe('Es passt nicht zu dem, was da ist.')
    expect(detail).toEqual({ text: 'There is a desk called Town.', language: 'en' })
  })

  it('says nothing of the insides of a crash', () => {
    expect(describeProblem(refused('internal', 'stack'), 'en').detail).toBeNull()
  })

  it('has words for what nobody foresaw', () => {
    const crash = describeProblem(new TypeError('x is not a function'), 'en')
    expect(crash.text).toBe(describeProblem(refused('internal'), 'en').text)
    const newer = new ApiError('teapot' as 'conflict', 418) // a code of a newer server
    expect(describeProblem(newer, 'en').text).toBe(crash.text)
  })

  it('finds what is said about one field', () => {
    const error = new ApiError('invalid', 422, {
      errors: [{ path: 'body.email', message: 'an e-mail address' }],
    })
    expect(fieldProblem(error, 'email')).toBe('an e-mail address')
    expect(fieldProblem(error, 'name')).toBeNull()
    expect(fieldProblem(null, 'email')).toBeNull()
  })
})
