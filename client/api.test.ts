import { describe, expect, it } from 'vitest'
import { isApiError, problemOf, requestOf } from './api.ts'

describe('a call as a request', () => {
  it('fills in the path', () => {
    expect(requestOf('GET /api/stories/:storyId', { params: { storyId: 'a/b' } })).toEqual({
      method: 'GET',
      url: '/api/stories/a%2Fb',
      body: null,
    })
  })

  it('leaves out what is not asked for', () => {
    const query = { place: 'review', search: 'Fähre & Co', desk: undefined }
    expect(requestOf('GET /api/stories', { query }).url).toBe(
      '/api/stories?place=review&search=F%C3%A4hre+%26+Co',
    )
  })

  it('sends a body as JSON', () => {
    expect(requestOf('POST /api/desks', { body: { name: 'Town' } })).toEqual({
      method: 'POST',
      url: '/api/desks',
      body: '{"name":"Town"}',
    })
  })

  it('does not go anywhere with a hole in the path', () => {
    expect(() => requestOf('GET /api/stories/:storyId')).toThrow('storyId')
  })
})

describe('a refusal', () => {
  const document = {
    type: 'about:blank',
    title: 'Something in the request is not right',
    status: 422,
    code: 'invalid',
    detail: 'body.name: a name.',
    errors: [{ path: 'body.name', message: 'a name' }],
    findings: [1],
  }

  it('carries the code, the fields and the rest of the problem document', () => {
    const error = problemOf(422, document, 'de')
    expect(error).toMatchObject({
      code: 'invalid',
      status: 422,
      detail: 'body.name: a name.',
      language: 'de',
      errors: [{ path: 'body.name', message: 'a name' }],
      members: { findings: [1] },
    })
    expect(isApiError(error, 'invalid')).toBe(true)
    expect(isApiError(error, 'conflict')).toBe(false)
  })

  it('gets a code by its status when a proxy answered', () => {
    expect(problemOf(502, undefined, null).code).toBe('unavailable')
    expect(problemOf(418, 'short and stout', null).code).toBe('internal')
  })
})
