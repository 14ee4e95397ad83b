// The published schemas that exports have to obey. They are beside the checkout, not in it; tests say so
// when they are not there. XML is validated by libxml2 as WebAssembly, so that it runs on every machine.
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv as Ajv7 } from 'ajv'
import Ajv from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { memoryPages, validateXML } from 'xmllint-wasm'

const root = new URL('../../../shared/standards/', import.meta.url)

/** Why schemas cannot be tested here, for the name of a skipped test; empty when they can. */
export const noStandards = existsSync(root) ? '' : ' (../shared is not beside this checkout)'

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, root)), 'utf8')

/** What a document breaks of a JSON schema; null when nothing. */
export function jsonValidator(path: string, others: Record<string, string> = {}) {
  const document = JSON.parse(read(path))
  const Validator = /draft-0/.test(document.$schema) ? Ajv7 : Ajv.default
  const ajv = new Validator({ strict: false })
  addFormats.default(ajv)
  for (const [id, file] of Object.entries(others)) ajv.addSchema(JSON.parse(read(file)), id)
  const validate = ajv.compile(document)
  return (document: unknown) => {
    validate(document)
    return validate.errors ?? null
  }
}

/** What XML documents break of a schema, by `kind`; an empty list when they are valid. */
export async function xmlErrors(
  documents: readonly string[],
  kind: 'schema' | 'relaxng',
  path: string,
  beside: readonly string[] = [],
) {
  const { errors } = await validateXML({
    xml: documents.map((contents, index) => ({ fileName: `${index}.xml`, contents })),
    extension: kind,
    schema: [{ fileName: basename(path), contents: read(path) }],
    preload: beside.map(file => ({ fileName: basename(file), contents: read(file) })),
    initialMemoryPages: 64 * memoryPages.MiB,
    maxMemoryPages: 1 * memoryPages.GiB,
  } as Parameters<typeof validateXML>[0]) // its types want `schema` or `relaxng`, not a choice of both
  return [...new Set(errors.map(({ message }) => message))].slice(0, 10)
}
