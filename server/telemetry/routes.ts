// For whoever runs the newsroom: is it alive, is it ready, what does it count.
import type { Router } from 'express'
import { mountPage } from '#server/http/pages.ts'
import type { Metrics } from './metrics.ts'

export function mountTelemetry(router: Router, metrics: Metrics, isReady: () => Promise<boolean>) {
  const answer = (status: number, body: string) => ({
    status,
    contentType: 'text/plain',
    body,
    headers: { 'Cache-Control': 'no-store' },
  })
  mountPage(router, '/healthz', async () => answer(200, 'ok\n'))
  mountPage(router, '/readyz', async () =>
    (await isReady()) ? answer(200, 'ready\n') : answer(503, 'not ready\n'),
  )
  mountPage(router, '/metrics', async () => ({
    contentType: metrics.registry.contentType,
    body: await metrics.registry.metrics(),
  }))
}
