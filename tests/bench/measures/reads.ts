// Exports read from what is kept, beside a bare Express route that sends the same bytes with the same
// headers: each in a process of its own, in turns within one run.
import { request } from 'node:http'
import { type Asked, readFrom } from '../load/reads.ts'
import type { Standfirst } from '../servers/standfirst.ts'
import type { StaticPlan } from '../servers/static-route.ts'
import { median } from '../statistics.ts'
import { startTask } from '../tasks.ts'
import { usageOf } from '../usage.ts'

interface Server {
  /** Answers a second. */
  rate: number
  /** Microseconds of CPU time for an answer; NaN where the system does not tell. */
  cpu: number
}

export interface Reads {
  /** Bytes of one answer, as they are sent. */
  bytes: number
  own: Server
  bare: Server
  /** The middle of the rounds' ratios: our rate by theirs, their CPU time by ours. */
  ratio: { rate: number; cpu: number }
}

const rounds = 5
/** Milliseconds that each is asked for in a round. */
const turn = 2000
const describing = ['content-type', 'content-encoding', 'etag', 'cache-control', 'link', 'vary']
const accepting = { 'Accept-Encoding': 'gzip' }

/** An answer as it is sent, compressed, with the headers that describe it. */
const rawAnswer = (url: string) =>
  new Promise<Omit<StaticPlan, 'path'>>((resolve, reject) => {
    const asking = request(url, { headers: accepting }, res => {
      const parts: Buffer[] = []
      res.on('data', part => parts.push(part))
      res.on('end', () => {
        const headers = Object.fromEntries(
          describing.map(name => [name, String(res.headers[name] ?? '')]),
        )
        resolve({ headers, bytes: Buffer.concat(parts) })
      })
    })
    asking.on('error', reject).end()
  })

/** Asks one server for a while. */
async function ask(asked: Asked, pid: number): Promise<Server> {
  const before = usageOf(pid)?.cpu ?? Number.NaN
  const { rate, answers } = await readFrom(asked, turn)
  return { rate, cpu: (((usageOf(pid)?.cpu ?? Number.NaN) - before) * 1000) / answers }
}

const middle = (servers: readonly Server[]): Server => ({
  rate: median(servers.map(({ rate }) => rate)),
  cpu: median(servers.map(({ cpu }) => cpu)),
})

export async function measureReads(
  { url, pid }: Pick<Standfirst, 'url' | 'pid'>,
  path: string,
): Promise<Reads> {
  const answer = await rawAnswer(`${url}${path}`)
  const task = startTask<StaticPlan, number>(
    new URL('../servers/static-route.ts', import.meta.url),
    { path, ...answer },
  )
  const asked = { path, headers: accepting }
  const servers = {
    own: { pid, asked: { ...asked, port: Number(new URL(url).port) } },
    bare: { pid: task.pid, asked: { ...asked, port: await task.next() } },
  }
  const measured: Record<'own' | 'bare', Server[]> = { own: [], bare: [] }
  for (let round = 0; round < rounds; round++) {
    for (const who of round % 2 === 0 ? (['own', 'bare'] as const) : (['bare', 'own'] as const))
      measured[who].push(await ask(servers[who].asked, servers[who].pid))
  }
  task.end()
  const ratios = measured.own.flatMap((own, round) => {
    const bare = measured.bare[round]
    return bare ? [{ rate: own.rate / bare.rate, cpu: bare.cpu / own.cpu }] : []
  })
  return {
    bytes: answer.bytes.length,
    own: middle(measured.own),
    bare: middle(measured.bare),
    ratio: middle(ratios),
  }
}
