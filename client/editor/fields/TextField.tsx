// A field of plain text on one line: the kicker, and the headlines for elsewhere.
import { type RefCallback, useEffect } from 'react'
import { type TextField as TextName, textOf } from '#shared/article/draft.ts'
import { neighbour, useFieldEditors } from '../field-editors.ts'
import type { DraftSession } from '../session/draft-session.ts'
import { useYText } from './use-y-text.ts'

export interface TextFieldProps {
  session: DraftSession
  field: TextName
  label: string
  placeholder?: string
  language: string
  isEditable: boolean
  className: string
}

export function TextField({
  session,
  field,
  label,
  placeholder,
  language,
  isEditable,
  className,
}: TextFieldProps) {
  const editors = useFieldEditors()
  const text = textOf(session.doc, field)
  const { value, onChange, onUndoKey, replace, input } = useYText(text)
  const setInput: RefCallback<HTMLInputElement> = element => {
    input.current = element
  }

  useEffect(
    () =>
      editors.register(field, {
        editor: null,
        text: { read: () => text.toString(), replace },
        focus: at => {
          const element = input.current
          element?.focus()
          const position = at === 'start' ? 0 : (element?.value.length ?? 0)
          element?.setSelectionRange(position, position)
        },
      }),
    [editors, field, input, text, replace],
  )

  return (
    <input
      ref={setInput}
      className={className}
      aria-label={label}
      placeholder={placeholder}
      lang={language}
      value={value}
      readOnly={!isEditable}
      data-blank={(!isEditable && value === '') || undefined}
      maxLength={500}
      spellCheck
      onChange={onChange}
      onFocus={() => {
        editors.setActive(field)
        session.awareness.setLocalStateField('field', field)
      }}
      onBlur={() => session.awareness.setLocalStateField('field', null)}
      onKeyDown={event => {
        if (onUndoKey(event)) return event.preventDefault()
        const next = neighbour(field, event.key === 'ArrowUp' ? -1 : 1)
        const leadsOn =
          event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'ArrowUp'
        if (!leadsOn || event.nativeEvent.isComposing || next === null) return
        event.preventDefault()
        editors.get(next)?.focus(event.key === 'ArrowUp' ? 'end' : 'start')
      }}
    />
  )
}
