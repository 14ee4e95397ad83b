// The log: one JSON line an event on standard output. Secrets never reach it.
import { pino } from 'pino'

export const createLogger = (level: string) =>
  pino({
    level,
    redact: {
      paths: ['*.cookie', '*.password', '*.token', 'headers.cookie', 'req.headers.cookie'],
      censor: '…',
    },
  })
