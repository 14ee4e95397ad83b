// Changes a field of a draft as an editor would, without one: its fragment as a ProseMirror document, a
// transform on it, and only what differs written back. On a document in which nobody types meanwhile.
import { Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import { updateYFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { type FragmentField, fragmentOf } from './draft.ts'
import { schemaOf } from './schema.ts'

/** What `field` holds, as a ProseMirror document. Throws when it holds what the schema does not know. */
export const documentOf = (doc: Y.Doc, field: FragmentField) =>
  Node.fromJSON(schemaOf(field), yXmlFragmentToProsemirrorJSON(fragmentOf(doc, field)))

/** Lets `change` work on `field`; returns what it did. */
export function editFragment(
  doc: Y.Doc,
  field: FragmentField,
  change: (transform: Transform) => void,
): Transform {
  const transform = new Transform(documentOf(doc, field))
  change(transform)
  if (transform.docChanged) {
    const fragment = fragmentOf(doc, field)
    updateYFragment(doc, fragment, transform.doc, { mapping: new Map(), isOMark: new Map() })
  }
  return transform
}
