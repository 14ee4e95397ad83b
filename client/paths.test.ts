import { describe, expect, it } from 'vitest'
import { isInNewsroom, paths, readerPaths, socketPaths, socketUrl } from './paths.ts'

describe('links', () => {
  it('lead to stories and to their exports', () => {
    expect(paths.story('s1')).toMatchObject({
      to: '/newsroom/stories/$storyId',
      params: { storyId: 's1' },
    })
    expect(readerPaths.exported('chain-ferry', 'newsml.xml')).toBe(
      '/export/stories/chain-ferry.newsml.xml',
    )
  })

  it('carry where to go after signing in', () => {
    expect(paths.signIn('/newsroom/wire').search).toEqual({ to: '/newsroom/wire' })
    expect(paths.signIn().search).toEqual({})
  })

  it.each([
    ['/newsroom', true],
    ['/newsroom?place=review', true],
    ['/newsroom/stories/s1#x', true],
    ['//elsewhere.example/newsroom', false],
    ['https://elsewhere.example', false],
    ['/newsroomx', false],
    ['/', false],
  ])('%s is in the newsroom: %s', (address, expected) => {
    expect(isInNewsroom(address)).toBe(expected)
  })

  it('reach sockets on the same origin, as secure as the page', () => {
    const url = (protocol: string) =>
      socketUrl(socketPaths.draft('a/b'), { protocol, host: 'news.example' })
    expect(url('https:')).toBe('wss://news.example/collab/a%2Fb')
    expect(url('http:')).toBe('ws://news.example/collab/a%2Fb')
  })
})
