// A crowd, in a process of its own: connects, waits for the draft, and stays until it is ended.
import { encodeUpdate } from '#shared/collab/protocol.ts'
import { now } from './clock.ts'
import { type Connection, type ConnectionRequest, connect } from './load/connection.ts'
import { type Summary, summarise } from './statistics.ts'
import { serve } from './tasks.ts'

export interface CrowdPlan extends Pick<ConnectionRequest, 'protocol' | 'cookie' | 'answers'> {
  rooms: ConnectionRequest['room'][]
  perRoom: number
  /** How many connect at the same time. */
  atOnce: number
}

export interface CrowdOutcome {
  /** Milliseconds until the last one had the draft. */
  all: number
  /** Each one's, from connecting to having the draft; and from being connected. */
  each: Summary
  opened: Summary
  /** Bytes of the draft that they got. */
  bytes: number
}

async function gather(plan: CrowdPlan): Promise<() => CrowdOutcome> {
  const { rooms, perRoom, atOnce, protocol, cookie, answers } = plan
  const wanted = rooms.flatMap(room => Array.from({ length: perRoom }, () => room))
  const crowd: Connection[] = []
  const begun = now()
  for (let i = 0; i < wanted.length; i += atOnce) {
    const some = wanted.slice(i, i + atOnce)
    crowd.push(
      ...(await Promise.all(some.map(room => connect({ room, protocol, cookie, answers })))),
    )
  }
  const outcome = {
    all: now() - begun,
    each: summarise(crowd.map(({ took }) => took.fromConnect)),
    opened: summarise(crowd.map(({ took }) => took.fromOpen)),
    bytes: encodeUpdate(crowd[0]?.draft ?? new Uint8Array()).length,
  }
  return () => outcome
}

serve(gather)
