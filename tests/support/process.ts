// A newsroom as a process of its own, for what only a process can show: kill -9, signals, restarts.
import { type ChildProcess, spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import serverFlags from '../../scripts/server-flags.json' with { type: 'json' }
import { until } from './until.ts'

export interface RunningProcess {
  url: string
  child: ChildProcess
  printed: () => string
  /** SIGKILL, at once. */
  kill: () => Promise<void>
  /** SIGTERM; resolves to the exit code. */
  stop: () => Promise<number | null>
}

/** What was compiled once is not compiled at every start. */
const compiled = { NODE_COMPILE_CACHE: join(tmpdir(), 'standfirst-compiled') }

/** Starts the newsroom as `npm start` does; resolves when it is open. */
export const startProcess = (env: Record<string, string>) =>
  startProgram(['server/main.ts'], { PORT: '0', LOG_LEVEL: 'silent', ...env })

/** Starts the room server alone (room-server.ts), where the story is called `story`. */
export const startRoomServer = (dataDir: string, port = '0') =>
  startProgram(['tests/support/room-server.ts', dataDir, port], {})

async function startProgram(
  program: string[],
  env: Record<string, string>,
): Promise<RunningProcess> {
  const child = spawn(process.execPath, [...serverFlags, ...program], {
    env: { PATH: process.env.PATH, ...compiled, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', chunk => {
      printed += chunk
    })
  }
  const exited = new Promise<number | null>(resolve => child.on('exit', resolve))
  const url = await until(
    () => {
      if (child.exitCode !== null) throw new Error(`it did not start: ${printed}`)
      return /is open at (\S+)\/newsroom/.exec(printed)?.[1] ?? null
    },
    'the newsroom opens',
    60_000,
  )
  return {
    url,
    child,
    printed: () => printed,
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
    stop() {
      child.kill('SIGTERM')
      return exited
    },
  }
}
