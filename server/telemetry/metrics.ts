// What the newsroom counts of itself, in Prometheus' text format. A registry an app, so that tests can
// run many.
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'standfirst_' })
  return {
    registry,
    commitSeconds: new Histogram({
      name: 'standfirst_log_commit_seconds',
      help: 'Time that one group of draft updates took to become durable',
      buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1],
      registers: [registry],
    }),
    openRooms: (collect: () => number) =>
      new Gauge({
        name: 'standfirst_open_rooms',
        help: 'Drafts open on this server',
        registers: [registry],
        collect() {
          this.set(collect())
        },
      }),
  }
}

export type Metrics = ReturnType<typeof createMetrics>
