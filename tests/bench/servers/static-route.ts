// The least that Express does for the same bytes: one route that sends them from memory with the same
// headers. It knows no story, no rights, no token.
import type { AddressInfo } from 'node:net'
import express from 'express'
import { serve } from '../tasks.ts'

export interface StaticPlan {
  path: string
  headers: Record<string, string>
  bytes: Uint8Array
}

/** Answers with its port. */
serve<StaticPlan, number>(({ path, headers, bytes }) => {
  const app = express()
  const body = Buffer.from(bytes)
  app.get(path, (_req, res) => res.set(headers).send(body))
  return new Promise(resolve => {
    const server = app.listen(
      0,
      '127.0.0.1',
      () => resolve((server.address() as AddressInfo).port), // it listens on a port
    )
  })
})
