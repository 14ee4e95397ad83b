// What a process has used, all its threads together, as Linux tells it (proc_pid_stat(5)). Elsewhere
// there is no such answer, and the columns stay empty.
import { readFileSync } from 'node:fs'

/** Clock ticks a second, the same on every Linux that Node runs on. */
const ticks = 100

export interface Usage {
  /** CPU time so far, in milliseconds. */
  cpu: number
  /** Memory that is resident now, in bytes. */
  memory: number
}

export function usageOf(pid: number): Usage | null {
  if (process.platform !== 'linux') return null
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name in parentheses may hold anything; `state`, the third field, is the first after it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const time = Number(fields[14 - 3]) + Number(fields[15 - 3])
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const resident = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1])
  return { cpu: (time * 1000) / ticks, memory: resident * 1024 }
}
