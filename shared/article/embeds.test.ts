import { expect, test } from 'vitest'
import { embedOf } from './embeds.ts'

const known: [typed: string, provider: string, url: string][] = [
  [
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42s&si=abc',
    'youtube',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  ],
  [
    'https://youtu.be/dQw4w9WgXcQ?feature=shared',
    'youtube',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  ],
  [
    'http://m.youtube.com/shorts/dQw4w9WgXcQ',
    'youtube',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  ],
  [
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
    'youtube',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  ],
  ['https://vimeo.com/76979871', 'vimeo', 'https://vimeo.com/76979871'],
  ['https://player.vimeo.com/video/76979871?h=8272103f6e', 'vimeo', 'https://vimeo.com/76979871'],
  [
    'https://twitter.com/rat_wendhafen/status/1724000000000000000?s=20',
    'x',
    'https://x.com/rat_wendhafen/status/1724000000000000000',
  ],
  ['https://x.com/rat/status/17240000/photo/1', 'x', 'https://x.com/rat/status/17240000'],
  [
    'https://bsky.app/profile/wendhafen.example/post/3k44',
    'bluesky',
    'https://bsky.app/profile/wendhafen.example/post/3k44',
  ],
  [
    'https://www.threads.net/@wendhafen/post/C8xY_z',
    'threads',
    'https://www.threads.com/@wendhafen/post/C8xY_z',
  ],
  [
    'https://www.instagram.com/p/CxYz12/?igsh=abc',
    'instagram',
    'https://www.instagram.com/p/CxYz12/',
  ],
  [
    'https://www.instagram.com/wendhafen/reel/CxYz12/',
    'instagram',
    'https://www.instagram.com/reel/CxYz12/',
  ],
  [
    'https://www.facebook.com/wendhafen/posts/pfbid02abc',
    'facebook',
    'https://www.facebook.com/wendhafen/posts/pfbid02abc',
  ],
  [
    'https://www.facebook.com/watch/?v=123456',
    'facebook',
    'https://www.facebook.com/watch/?v=123456',
  ],
  ['https://fb.watch/abc-D_/', 'facebook', 'https://fb.watch/abc-D_'],
  [
    'https://www.tiktok.com/@faehre/video/7300000000000000000?lang=de',
    'tiktok',
    'https://www.tiktok.com/@faehre/video/7300000000000000000',
  ],
  [
    'https://soundcloud.com/faehre/glocke?utm_source=x',
    'soundcloud',
    'https://soundcloud.com/faehre/glocke',
  ],
  [
    'https://open.spotify.com/intl-de/episode/4rOoJ6Egrf8K2IrywzwOMk',
    'spotify',
    'https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk',
  ],
  [
    'https://podcasts.apple.com/de/podcast/die-faehre/id1234567',
    'applePodcasts',
    'https://podcasts.apple.com/de/podcast/die-faehre/id1234567',
  ],
  ['https://datawrapper.dwcdn.net/kH2bT/3/', 'datawrapper', 'https://datawrapper.dwcdn.net/kH2bT/'],
  [
    'https://public.flourish.studio/visualisation/123456/',
    'flourish',
    'https://public.flourish.studio/visualisation/123456/',
  ],
  [
    'https://www.reddit.com/r/de/comments/1abcd/ein_titel/',
    'reddit',
    'https://www.reddit.com/r/de/comments/1abcd',
  ],
  [
    'https://www.dailymotion.com/video/x8abcd',
    'dailymotion',
    'https://www.dailymotion.com/video/x8abcd',
  ],
  [
    'https://www.ardmediathek.de/video/tagesschau/Y3JpZDovL2Rhcw',
    'ard',
    'https://www.ardmediathek.de/video/tagesschau/Y3JpZDovL2Rhcw',
  ],
]

test.each(known)('%s is of %s', (typed, provider, url) => {
  expect(embedOf(typed)).toMatchObject({ provider, url })
})

test.each(known)('the address that is kept for %s leads to the same thing again', typed => {
  const embed = embedOf(typed)
  expect(embedOf(embed?.url ?? '')).toEqual(embed)
})

test.each([
  'https://wendhafen.example/rat',
  'https://www.youtube.com/',
  'https://www.youtube.com/watch?v="><script>',
  'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
  'https://user@www.youtube.com/watch?v=dQw4w9WgXcQ',
  'https://x.com/rat',
  'https://soundcloud.com/discover/sets',
  'javascript:alert(1)//https://youtu.be/dQw4w9WgXcQ',
  'see https://youtu.be/dQw4w9WgXcQ',
  'https://youtu.be/dQw4w9WgXcQ and more',
  '',
])('%s is no embed', typed => {
  expect(embedOf(typed)).toBeNull()
})
