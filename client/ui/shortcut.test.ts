import { describe, expect, it } from 'vitest'
import { matches, parseShortcut } from './shortcut.ts'

const press = (
  key: string,
  held: Partial<Record<'ctrl' | 'meta' | 'alt' | 'shift', boolean>> = {},
) => ({
  key,
  ctrlKey: held.ctrl ?? false,
  metaKey: held.meta ?? false,
  altKey: held.alt ?? false,
  shiftKey: held.shift ?? false,
})

describe('a shortcut', () => {
  it.each([
    ['j', press('j'), true],
    ['j', press('J', { shift: true }), true],
    ['j', press('j', { ctrl: true }), false],
    ['?', press('?', { shift: true }), true],
    ['/', press('/'), true],
    ['Mod+Enter', press('Enter', { ctrl: true }), true],
    ['Mod+Enter', press('Enter', { meta: true }), true],
    ['Mod+Enter', press('Enter'), false],
    ['Mod+Enter', press('Enter', { ctrl: true, shift: true }), false],
    ['Mod+Shift+p', press('P', { ctrl: true, shift: true }), true],
    ['Mod+Alt+m', press('m', { ctrl: true, alt: true }), true],
    ['+', press('+'), true],
  ])('%s and %j: %s', (text, key, expected) => {
    expect(matches(parseShortcut(text), key)).toBe(expected)
  })
})
