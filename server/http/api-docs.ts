// `/api/docs`: the contract as a page for people, made from the OpenAPI document, without a script.
import { html, raw } from './html.ts'
import type { openApi } from './openapi.ts'

type Document = ReturnType<typeof openApi>

const pretty = (value: unknown) => JSON.stringify(value, null, 2)

interface Operation {
  tags?: string[]
  summary?: string
  parameters?: unknown[]
  requestBody?: unknown
  responses?: unknown
}

const section = (path: string, method: string, operation: Operation) => html`
  <details>
    <summary><b>${method.toUpperCase()}</b> <code>${path}</code> ${operation.summary ?? ''}</summary>
    ${operation.parameters ? html`<h3>Parameters</h3><pre>${pretty(operation.parameters)}</pre>` : ''}
    ${operation.requestBody ? html`<h3>Body</h3><pre>${pretty(operation.requestBody)}</pre>` : ''}
    <h3>Replies</h3>
    <pre>${pretty(operation.responses)}</pre>
  </details>`

export function apiDocs(document: Document): string {
  const operations = Object.entries(document.paths ?? {}).flatMap(
    ([path, item]) =>
      Object.entries(item as Record<string, Operation>).map(([method, operation]) => ({
        path,
        method,
        operation,
      })), // an OpenAPI path item is operations by method
  )
  const byTag = Map.groupBy(operations, ({ operation }) => operation.tags?.[0] ?? '')
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${document.info.title}: API</title>
<style>
${raw(`:root{color-scheme:light dark}body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:15px/1.5 system-ui,sans-serif}
code,pre{font:13px/1.5 ui-monospace,monospace}pre{overflow:auto;padding:.75rem;border:1px solid color-mix(in srgb,currentColor 20%,transparent)}
details{border-top:1px solid color-mix(in srgb,currentColor 20%,transparent);padding:.4rem 0}summary{cursor:pointer}h3{font-size:14px;margin:.75rem 0 .25rem}`)}
</style>
</head>
<body>
<h1>${document.info.title}: API</h1>
<p>${document.info.description ?? ''} <a href="/api/openapi.json">OpenAPI document</a></p>
${[...byTag].map(
  ([tag, list]) =>
    html`<h2>${tag}</h2>${list.map(({ path, method, operation }) => section(path, method, operation))}`,
)}
<h2>Shapes</h2>
<details><summary>Components</summary><pre>${pretty(document.components?.schemas)}</pre></details>
</body>
</html>`)
}
