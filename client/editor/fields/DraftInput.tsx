// An input for a choice in the draft. While it has the focus it shows what is typed here; otherwise what
// the draft says. Every change goes to the draft at once.
import { TextInput } from '@mantine/core'
import { useState } from 'react'

interface Props {
  label: string
  value: string
  onChange: (value: string) => void
  isEditable: boolean
  description?: string
  placeholder?: string
  lang?: string
}

export function DraftInput({
  label,
  value,
  onChange,
  isEditable,
  description,
  placeholder,
  lang,
}: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <TextInput
      label={label}
      description={description}
      placeholder={placeholder}
      lang={lang}
      value={typed ?? value}
      readOnly={!isEditable}
      onFocus={() => setTyped(value)}
      onBlur={() => setTyped(null)}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        onChange(currentTarget.value)
      }}
    />
  )
}
