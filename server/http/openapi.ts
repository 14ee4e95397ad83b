// The contract as OpenAPI 3.1, made from the same tables that are mounted, and a page to read it.
import type { z } from 'zod'
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi'
import { api } from '#shared/api/api.ts'
import type { Endpoint } from '#shared/api/contract.ts'
import { Problem } from '#shared/api/problem.ts'

const json = (schema: z.ZodType) => ({ 'application/json': { schema } })

const problem = {
  description: 'What went wrong, as a problem document (RFC 9457)',
  content: { 'application/problem+json': { schema: Problem } },
}

/** `:storyId` in the contract is `{storyId}` in OpenAPI. */
const pathOf = (path: string) => path.replaceAll(/:(\w+)/g, '{$1}')

const isObject = (schema: z.ZodType | undefined): schema is z.ZodObject => schema?.type === 'object'

function operation(feature: string, name: string, endpoint: Endpoint) {
  const { summary, params, query, body, raw, file, status, reply, later } = endpoint
  const text = Object.fromEntries(
    (raw?.types ?? []).map(type => [type, { schema: { type: 'string' as const } }]),
  )
  const binary = Object.fromEntries(
    (file?.types ?? []).map(type => [
      type,
      { schema: { type: 'string', format: 'binary' } as const },
    ]),
  )
  return {
    operationId: `${feature}.${name}`,
    tags: [feature],
    summary,
    requestParams: {
      ...(isObject(params) && { path: params }),
      ...(isObject(query) && { query }),
    },
    ...(body && { requestBody: { content: { ...json(body), ...text } } }),
    ...(file && { requestBody: { content: binary } }),
    ...(endpoint.public && { security: [] }),
    responses: {
      [String(status ?? (reply ? 200 : 204))]: {
        description: 'Done',
        ...(reply && { content: json(reply) }),
      },
      ...(later && { 202: { description: 'It happens later', content: json(later) } }),
      default: problem,
    },
  }
}

function paths() {
  const all: Record<string, Record<string, unknown>> = {}
  for (const [feature, endpoints] of Object.entries(api)) {
    for (const [name, endpoint] of Object.entries<Endpoint>(endpoints)) {
      const path = pathOf(endpoint.path)
      all[path] = {
        ...all[path],
        [endpoint.method.toLowerCase()]: operation(feature, name, endpoint),
      }
    }
  }
  return all as ZodOpenApiPathsObject // made of operations above; the library's type lists every method
}

export const openApi = (site: { name: string; url: string }) =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: `${site.name} newsroom`,
      version: '1',
      description:
        'Sign in with POST /api/auth/sign-in/email { email, password } and send the cookie it sets. Errors are problem documents with a stable code.',
    },
    servers: [{ url: site.url }],
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'standfirst.session_token' },
      },
    },
    security: [{ session: [] }],
    paths: paths(),
  })
