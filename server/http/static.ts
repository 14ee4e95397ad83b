// The built client under `/newsroom`: hashed files for ever, the page itself always fresh.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { type Router } from 'express'

export function mountClient(router: Router, dist: string) {
  router.use(
    '/newsroom/assets',
    express.static(join(dist, 'assets'), {
      immutable: true,
      maxAge: '1y',
      index: false,
      fallthrough: false,
    }),
  )
  router.use('/newsroom', express.static(dist, { index: false, maxAge: '1h', redirect: false }))
  router.get('/newsroom{/*path}', (_req, res) => {
    const page = join(dist, 'index.html')
    res.set('Cache-Control', 'no-cache')
    if (existsSync(page)) res.sendFile(page, { cacheControl: false, dotfiles: 'allow' })
    else
      res
        .status(503)
        .type('text/plain')
        .send('The newsroom is not built yet. Run npm start, or npm run build.\n')
  })
}
