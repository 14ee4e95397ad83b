import { tableEditingKey } from '@tiptap/pm/tables'
import { expect, test } from 'vitest'
import { tableKey } from './late-tables.ts'

test('the state of tables is where prosemirror-tables looks for it', () => {
  expect(Reflect.get(tableEditingKey, 'key')).toBe(tableKey)
})
