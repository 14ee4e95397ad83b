// One request of an adapter: a yes comes back, anything else is thrown as a Refusal.
import {
  type Outbound,
  type OutboundAnswer,
  OutboundError,
  type OutboundRequest,
} from '../outbound.ts'
import { retryAfter, verdictOf } from '../verdict.ts'
import { Refusal, shorten } from './adapter.ts'

export interface ExchangeDeps {
  send: Outbound
  now: () => Date
}

const misdirecting = new Set(['forbidden-address'])

export function createExchange({ send, now }: ExchangeDeps) {
  /** Throws Refusal unless the answer is 2xx, or `also` says that its status is as good. */
  async function exchange(
    request: OutboundRequest,
    also: (status: number) => boolean = () => false,
  ): Promise<OutboundAnswer> {
    let answer: OutboundAnswer
    try {
      answer = await send(request)
    } catch (error) {
      if (!(error instanceof OutboundError)) throw error
      const { fault, message, hasLeft } = error
      throw new Refusal(misdirecting.has(fault) ? 'misdirected' : 'again', {
        fault,
        answer: shorten(message),
        mayHaveArrived: hasLeft,
      })
    }
    const { status, headers, text } = answer
    const verdict = verdictOf(status)
    if (verdict === 'delivered' || also(status)) return answer
    const isRedirect = status >= 300 && status < 400
    throw new Refusal(verdict, {
      status,
      fault: isRedirect ? 'redirected' : null,
      answer: shorten(isRedirect ? (headers.location ?? '') : text),
      retryAfter: retryAfter(headers['retry-after'], now()),
      mayHaveArrived: status >= 500,
    })
  }

  return {
    exchange,
    /** The same, with JSON in and out; what is no JSON is another try. */
    async json(
      request: Omit<OutboundRequest, 'body'> & { body?: unknown },
      also?: (status: number) => boolean,
    ): Promise<OutboundAnswer & { json: unknown }> {
      const { body, headers, ...rest } = request
      const answer = await exchange(
        {
          ...rest,
          headers: {
            ...(body !== undefined && { 'Content-Type': 'application/json' }),
            ...headers,
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        },
        also,
      )
      try {
        return { ...answer, json: JSON.parse(answer.text) }
      } catch {
        if (also?.(answer.status)) return { ...answer, json: null }
        throw new Refusal('again', {
          status: answer.status,
          fault: 'unreadable',
          answer: shorten(answer.text),
          mayHaveArrived: true,
        })
      }
    },
  }
}

export type Exchange = ReturnType<typeof createExchange>
