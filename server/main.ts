// The process: environment in, signals, what the person at the terminal reads.
import { enableCompileCache } from 'node:module'
import type { RunningApp } from './app.ts'
import { ConfigError, readConfig } from './config.ts'
import { StartError } from './start-error.ts'

function fail(error: unknown): never {
  if (error instanceof ConfigError || error instanceof StartError)
    process.stderr.write(`${error.message}\n`)
  else
    process.stderr.write(
      `The newsroom could not start: ${error instanceof Error ? error.stack : error}\n`,
    )
  process.exit(1)
}

async function start() {
  const config = readConfig(process.env)
  // What was compiled once is not compiled again, and a bad environment is told without compiling it.
  enableCompileCache()
  const { startApp } = await import('./app.ts')
  const app = await startApp(config, { onFatal: () => process.exit(1) })
  // Whoever reads that it is open may end it at once.
  stopOn(app)
  process.stdout.write(greeting(app, config.site.name))
}

/** One text, written at once: who waits for its first line has all of it. */
const greeting = ({ url, firstLink }: RunningApp, name: string) => `
  ${name} is open at ${url}/newsroom
  Readers find it at ${url}/
${
  firstLink
    ? `
  Create the first account (administrator and chief) with this link, once:
  ${firstLink}
`
    : ''
}
`

function stopOn(app: RunningApp) {
  let stopping = false
  const stop = () => {
    if (stopping) process.exit(1) // asked twice: at once
    stopping = true
    app.close().then(
      () => process.exit(0),
      error => fail(error),
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.on('SIGHUP', stop)
}

await start().catch(fail)
