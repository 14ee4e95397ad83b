// Which addresses can be shown as a card, and what they lead to: a pure table of providers. What it does
// not know is a link. Nothing here fetches anything; a card never loads anything from its provider.

/** What one finds there, for the words on the card. */
export type EmbedKind = 'video' | 'audio' | 'post' | 'chart'

export interface Embed {
  provider: Provider
  /** The provider's own name, as printed. */
  name: string
  kind: EmbedKind
  /** The provider's id of the thing; may hold slashes. */
  id: string
  /** The address without tracking, the same for every way to write it. */
  url: string
}

/** `path` is matched against the path without its last slash; its groups, or `query`'s value, make the id. */
interface Form {
  host: RegExp
  path: RegExp
  /** The name of the query parameter that holds the id. */
  query?: string
  url: (id: string) => string
}

interface Row {
  name: string
  kind: EmbedKind
  forms: readonly Form[]
}

const youTube = (id: string) => `https://www.youtube.com/watch?v=${id}`
const vimeo = (id: string) => `https://vimeo.com/${id}`
const facebook = (id: string) => `https://www.facebook.com/${id}`
const at = (origin: string) => (id: string) => `https://${origin}/${id}`

const youTubeHost = /^(?:www\.|m\.|music\.)?youtube(?:-nocookie)?\.com$/
const facebookHost = /^(?:www\.|m\.|web\.|[a-z]{2}-[a-z]{2}\.)?facebook\.com$/
const tikTokHost = /^(?:www\.|m\.)?tiktok\.com$/

const table = {
  youtube: {
    name: 'YouTube',
    kind: 'video',
    forms: [
      { host: youTubeHost, path: /^\/watch$/, query: 'v', url: youTube },
      { host: youTubeHost, path: /^\/(?:shorts|live|embed|v)\/([\w-]{11})$/, url: youTube },
      { host: /^youtu\.be$/, path: /^\/([\w-]{11})$/, url: youTube },
    ],
  },
  vimeo: {
    name: 'Vimeo',
    kind: 'video',
    forms: [
      { host: /^(?:www\.)?vimeo\.com$/, path: /^\/(\d+(?:\/[0-9a-f]+)?)$/, url: vimeo },
      { host: /^(?:www\.)?vimeo\.com$/, path: /^\/channels\/[\w-]+\/(\d+)$/, url: vimeo },
      { host: /^player\.vimeo\.com$/, path: /^\/video\/(\d+)$/, url: vimeo },
    ],
  },
  dailymotion: {
    name: 'Dailymotion',
    kind: 'video',
    forms: [
      {
        host: /^(?:www\.|geo\.)?dailymotion\.com$/,
        path: /^\/(?:embed\/)?video\/(\w+)$/,
        url: at('www.dailymotion.com/video'),
      },
      { host: /^dai\.ly$/, path: /^\/(\w+)$/, url: at('www.dailymotion.com/video') },
    ],
  },
  twitch: {
    name: 'Twitch',
    kind: 'video',
    forms: [
      { host: /^(?:www\.|m\.)?twitch\.tv$/, path: /^\/(videos\/\d+)$/, url: at('www.twitch.tv') },
      {
        host: /^(?:www\.|m\.)?twitch\.tv$/,
        path: /^\/(\w+\/clip\/[\w-]+)$/,
        url: at('www.twitch.tv'),
      },
    ],
  },
  ard: {
    name: 'ARD Mediathek',
    kind: 'video',
    forms: [
      {
        host: /^(?:www\.)?ardmediathek\.de$/,
        path: /^\/(video\/[\w/-]+)$/,
        url: at('www.ardmediathek.de'),
      },
    ],
  },
  tiktok: {
    name: 'TikTok',
    kind: 'video',
    forms: [
      { host: tikTokHost, path: /^\/(@[\w.-]+\/(?:video|photo)\/\d+)$/, url: at('www.tiktok.com') },
      { host: /^v[mt]\.tiktok\.com$/, path: /^\/(\w+)$/, url: at('vm.tiktok.com') },
    ],
  },
  x: {
    name: 'X',
    kind: 'post',
    forms: [
      {
        host: /^(?:www\.|mobile\.|m\.)?(?:x|twitter)\.com$/,
        path: /^\/(\w{1,20}\/status(?:es)?\/\d+)(?:\/(?:photo|video)\/\d+)?$/,
        url: id => `https://x.com/${id.replace('/statuses/', '/status/')}`,
      },
    ],
  },
  bluesky: {
    name: 'Bluesky',
    kind: 'post',
    forms: [
      {
        host: /^bsky\.app$/,
        path: /^\/(profile\/[\w.:%-]+\/post\/\w+)$/,
        url: at('bsky.app'),
      },
    ],
  },
  threads: {
    name: 'Threads',
    kind: 'post',
    forms: [
      {
        host: /^(?:www\.)?threads\.(?:net|com)$/,
        path: /^\/(@[\w.]+\/post\/[\w-]+)$/,
        url: at('www.threads.com'),
      },
    ],
  },
  instagram: {
    name: 'Instagram',
    kind: 'post',
    forms: [
      {
        host: /^(?:www\.)?instagram\.com$/,
        path: /^\/(?:[\w.]+\/)?((?:p|reel|tv)\/[\w-]+)(?:\/embed)?$/,
        url: id => `https://www.instagram.com/${id}/`,
      },
    ],
  },
  facebook: {
    name: 'Facebook',
    kind: 'post',
    forms: [
      { host: facebookHost, path: /^\/watch$/, query: 'v', url: id => facebook(`watch/?v=${id}`) },
      {
        host: facebookHost,
        path: /^\/photo(?:\.php)?$/,
        query: 'fbid',
        url: id => facebook(`photo/?fbid=${id}`),
      },
      {
        host: facebookHost,
        path: /^\/((?:[\w.-]+\/(?:posts|videos)\/(?:[\w.-]+\/)?[\w.-]+|reel\/\d+|share\/[pvr]\/\w+))$/,
        url: facebook,
      },
      { host: /^fb\.watch$/, path: /^\/([\w-]+)$/, url: at('fb.watch') },
    ],
  },
  reddit: {
    name: 'Reddit',
    kind: 'post',
    forms: [
      {
        host: /^(?:www\.|old\.|new\.)?reddit\.com$/,
        path: /^\/(r\/\w+\/comments\/\w+)(?:\/.*)?$/,
        url: at('www.reddit.com'),
      },
    ],
  },
  soundcloud: {
    name: 'SoundCloud',
    kind: 'audio',
    forms: [
      {
        host: /^(?:www\.|m\.)?soundcloud\.com$/,
        path: /^\/(?!(?:you|discover|stream|search|charts|pages)\/)([\w-]+\/(?:sets\/)?[\w-]+)$/,
        url: at('soundcloud.com'),
      },
      { host: /^on\.soundcloud\.com$/, path: /^\/(\w+)$/, url: at('on.soundcloud.com') },
    ],
  },
  spotify: {
    name: 'Spotify',
    kind: 'audio',
    forms: [
      {
        host: /^open\.spotify\.com$/,
        path: /^\/(?:intl-[a-z]{2}\/)?(?:embed\/)?((?:track|album|artist|playlist|episode|show)\/\w+)$/,
        url: at('open.spotify.com'),
      },
    ],
  },
  applePodcasts: {
    name: 'Apple Podcasts',
    kind: 'audio',
    forms: [
      {
        host: /^podcasts\.apple\.com$/,
        path: /^\/((?:[a-z]{2}\/)?podcast\/(?:[^/]+\/)?id\d+)$/,
        url: at('podcasts.apple.com'),
      },
    ],
  },
  datawrapper: {
    name: 'Datawrapper',
    kind: 'chart',
    forms: [
      {
        host: /^(?:datawrapper\.dwcdn\.net|www\.datawrapper\.de)$/,
        path: /^\/(?:_\/)?([A-Za-z0-9]{5})(?:\/\d+)?(?:\/index\.html)?$/,
        url: id => `https://datawrapper.dwcdn.net/${id}/`,
      },
    ],
  },
  flourish: {
    name: 'Flourish',
    kind: 'chart',
    forms: [
      {
        host: /^(?:public\.flourish\.studio|flo\.uri\.sh)$/,
        path: /^\/((?:visualisation|story)\/\d+)(?:\/embed)?$/,
        url: id => `https://public.flourish.studio/${id}/`,
      },
    ],
  },
} as const satisfies Record<string, Row>

export type Provider = keyof typeof table

const entries = Object.entries(table) as [Provider, Row][] // the keys are the providers

/** Ids from a query are letters, digits, dashes; anything else is not an address of the provider. */
const queryId = /^[\w-]+$/

function idIn({ host, path, query }: Form, url: URL): string | null {
  if (!host.test(url.hostname)) return null
  const found = path.exec(url.pathname.replace(/\/+$/, ''))
  if (!found) return null
  const id = query === undefined ? found[1] : url.searchParams.get(query)
  return id && (query === undefined || queryId.test(id)) ? id : null
}

/** What `typed` leads to at a provider that we know; null when it is anything else: then it is a link. */
export function embedOf(typed: string): Embed | null {
  const text = typed.trim()
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return null
  const url = new URL(text)
  if (url.username !== '' || url.port !== '') return null
  for (const [provider, { name, kind, forms }] of entries) {
    for (const form of forms) {
      const id = idIn(form, url)
      if (id !== null) return { provider, name, kind, id, url: form.url(id) }
    }
  }
  return null
}
