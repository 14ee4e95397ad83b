// What the pages are made of besides themselves: the style sheet, the fonts, the icon, the site's logo.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Router } from 'express'
import { mountPage } from '#server/http/pages.ts'
import { createRepresentation } from '#server/http/representation.ts'
import type { Look } from '#server/site/look.ts'
import { AppError } from '#shared/api/errors.ts'
import { fonts } from './fonts.ts'
import { styleSheet, styleVersion } from './style.ts'

const require = createRequire(import.meta.url)
const fileOf = (name: string) => readFileSync(require.resolve(name))
const isFont = (name: string): name is keyof typeof fonts => Object.hasOwn(fonts, name)
const forEver = { 'Cache-Control': 'public, max-age=31536000, immutable' }

export function mountFiles(router: Router, look: Look) {
  const css = createRepresentation(styleSheet, 'text/css; charset=utf-8')
  const icon = readFileSync(new URL('./icon.svg', import.meta.url), 'utf8')

  mountPage(router, '/reader.css', async ({ query }) => ({
    representation: await css,
    headers: styleVersion in query ? forEver : { 'Cache-Control': 'public, max-age=3600' },
  }))

  mountPage(router, '/fonts/:file', async ({ params }) => {
    const name = params.file ?? ''
    if (!isFont(name)) throw new AppError('not-found', 'There is no such font.')
    return { contentType: 'font/woff2', body: fileOf(fonts[name]), headers: forEver }
  })

  mountPage(router, '/favicon.ico', async () => ({
    contentType: 'image/svg+xml',
    body: icon,
    headers: forEver,
  }))

  mountPage(router, '/logo', async () => {
    const { logo } = await look.get()
    const [, type, data] = /^data:([^;]+);base64,(.*)$/.exec(logo ?? '') ?? []
    if (!type || !data) throw new AppError('not-found', 'The site has no logo.')
    return {
      contentType: type,
      body: Buffer.from(data, 'base64'),
      // A drawing is only ever a picture, also when somebody opens it by itself.
      headers: { ...forEver, 'Content-Security-Policy': "default-src 'none'; sandbox" },
    }
  })
}
