// The process: environment in, signals, what the person at the terminal reads.
import { enableCompileCache } from 'node:module'
import type { RunningApp } from './app.ts'
import { ConfigError, readConfig } from './config.ts'
import { StartError } from './start-error.ts'

const print = (text: string) => process.stdout.write(`${text}\n`)

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
  print(`\n  ${config.site.name} is open at ${app.url}/newsroom\n  Readers find it at ${app.url}/`)
  if (app.firstLink) {
    print(
      `\n  Create the first account (administrator and chief) with this link, once:\n  ${app.firstLink}`,
    )
  }
  print('')
  return app
}

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

await start().then(stopOn, fail)
