// Requests to addresses that people typed. Where they lead is looked at when the connection is made, in the
// very lookup that the socket uses, so that a name cannot point elsewhere a moment later. Redirects are
// answers, not followed; an answer is read to a limit and within a time.
import { lookup as dnsLookup, type LookupAddress } from 'node:dns'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Fault } from '#shared/delivery/attempts.ts'
import { isForbidden } from './forbidden-addresses.ts'

export interface OutboundRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  url: string
  headers?: Record<string, string>
  body?: string
}

export interface OutboundAnswer {
  status: number
  headers: IncomingMessage['headers']
  /** As UTF-8; cut off at the limit. */
  text: string
}

/** No answer. `hasLeft`: the connection stood, so that the request may have been received. */
export class OutboundError extends Error {
  readonly fault: Fault
  readonly hasLeft: boolean
  constructor(fault: Fault, message: string, hasLeft: boolean) {
    super(message)
    this.name = 'OutboundError'
    this.fault = fault
    this.hasLeft = hasLeft
  }
}

export interface OutboundDeps {
  allowPrivate: boolean
  /** Milliseconds for everything, from the lookup to the end of the answer. */
  timeout: number
  /** Bytes of an answer that are read. */
  limit: number
  /** Ends whatever is under way. */
  stop?: AbortSignal
  lookup?: typeof dnsLookup
}

const codesOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

const certificateCodes = /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_|EPROTO/

function faultOf(error: unknown): Fault {
  const code = codesOf(error)
  if (code === 'FORBIDDEN') return 'forbidden-address'
  if (code === 'ABORT_ERR' || code === '23' || code === 'ETIMEDOUT') return 'timeout'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'unknown-host'
  if (code === 'ECONNRESET' || code === 'EPIPE') return 'reset'
  if (code.startsWith('HPE_')) return 'unreadable'
  return certificateCodes.test(code) ? 'certificate' : 'unreachable'
}

const forbiddenError = (host: string) =>
  Object.assign(new Error(`${host} is an address inside a private network`), { code: 'FORBIDDEN' })

export function createOutbound({
  allowPrivate,
  timeout,
  limit,
  stop,
  lookup = dnsLookup,
}: OutboundDeps) {
  const guarded: LookupFunction = (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      const addresses: LookupAddress[] = found ?? []
      if (error) return callback(error, '', 0)
      if (!allowPrivate && addresses.some(({ address }) => isForbidden(address))) {
        return callback(forbiddenError(host), '', 0)
      }
      if (options.all) return callback(null, addresses)
      const [first] = addresses
      callback(null, first?.address ?? '', first?.family ?? 0)
    })
  }

  /** Resolves with whatever answer comes; throws OutboundError when none does. */
  return function send({ method, url, headers = {}, body }: OutboundRequest) {
    const { protocol, hostname } = new URL(url)
    const host = hostname.replace(/^\[|\]$/g, '')
    const isTls = protocol === 'https:'
    let hasLeft = false
    let hasAnswered = false

    return new Promise<OutboundAnswer>((resolve, reject) => {
      const fail = (error: Error) =>
        reject(new OutboundError(faultOf(error), error.message, hasLeft))
      // A socket looks no address up that is one.
      if (isIP(host) !== 0 && !allowPrivate && isForbidden(host)) return fail(forbiddenError(host))
      const request = (isTls ? httpsRequest : httpRequest)(url, {
        method,
        agent: false,
        lookup: guarded,
        signal: AbortSignal.any([AbortSignal.timeout(timeout), ...(stop ? [stop] : [])]),
        headers: {
          'User-Agent': 'Standfirst',
          Accept: 'application/json, */*;q=0.1',
          ...(body !== undefined && { 'Content-Length': String(Buffer.byteLength(body)) }),
          ...headers,
        },
      })
      request.on('socket', socket => {
        socket.once(isTls ? 'secureConnect' : 'connect', () => {
          hasLeft = true
        })
      })
      request.on('error', error => (hasAnswered ? undefined : fail(error)))
      request.on('response', response => {
        hasAnswered = true
        const parts: Buffer[] = []
        let size = 0
        // What an answer says in its first line counts, also when the rest never comes.
        const end = () => {
          request.destroy()
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(parts).toString('utf8'),
          })
        }
        response.on('data', (part: Buffer) => {
          parts.push(part.subarray(0, limit - size))
          size += part.length
          if (size >= limit) end()
        })
        response.on('end', end)
        response.on('error', end)
        response.on('close', end)
      })
      request.end(body)
    })
  }
}

export type Outbound = ReturnType<typeof createOutbound>
