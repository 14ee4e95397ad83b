// How the HTTP contract is written: one table of endpoints a feature, read by the server (to mount and
// check), by OpenAPI, and by the browser's typed `call`, which needs only the types.
import type { z } from 'zod'

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/** A body that is not JSON: the media types that are accepted besides JSON, and how large it may be. */
export interface RawBody {
  types: readonly string[]
  /** Bytes. */
  limit: number
}

export interface Endpoint {
  method: Method
  path: string
  summary: string
  params?: z.ZodType
  query?: z.ZodType
  body?: z.ZodType
  raw?: RawBody
  /** A body that is a file, read as a stream by the handler, after it has looked at who sends it. */
  file?: RawBody
  /** The status of a success; 200 when absent. */
  status?: number
  /** Absent: 204, nothing. */
  reply?: z.ZodType
  /** What is answered instead, with 202, when what was asked for happens later; of another shape. */
  later?: z.ZodType
  /** Who may call it without being signed in: anybody. */
  public?: true
  /** A guest may call it, about the story they were invited to; nothing else is open to guests. */
  guest?: true
}

type Rest = Omit<Endpoint, 'method' | 'path'>

const endpoint =
  <M extends Method>(method: M) =>
  <const P extends string, const R extends Rest>(path: P, rest: R) => ({ method, path, ...rest })

export const get = endpoint('GET')
export const post = endpoint('POST')
export const patch = endpoint('PATCH')
export const del = endpoint('DELETE')

type Out<T> = T extends z.ZodType ? z.output<T> : undefined
type In<T> = T extends z.ZodType ? z.input<T> : undefined
type Field<E, K extends string> = E extends { [k in K]: infer T } ? T : undefined

/** What the server's handler of `E` receives, parsed. */
export interface Parsed<E> {
  params: Out<Field<E, 'params'>>
  query: Out<Field<E, 'query'>>
  body: Out<Field<E, 'body'>>
}

/** What the server's handler of `E` returns; checked against the reply's shape. */
export type ReplyOf<E> =
  Field<E, 'reply'> extends z.ZodType
    ? In<Field<E, 'reply'>> | Exclude<In<Field<E, 'later'>>, undefined>
    : undefined

/** What a caller of `E` hands over. */
export type CallOf<E> = (Field<E, 'params'> extends z.ZodType
  ? { params: In<Field<E, 'params'>> }
  : object) &
  (Field<E, 'query'> extends z.ZodType ? { query?: In<Field<E, 'query'>> } : object) &
  (Field<E, 'body'> extends z.ZodType ? { body: In<Field<E, 'body'>> } : object)

/** What a caller of `E` gets back. */
export type AnswerOf<E> = Out<Field<E, 'reply'>> | Exclude<Out<Field<E, 'later'>>, undefined>
