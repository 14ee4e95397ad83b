// An input for an attribute of a block. What is typed reaches the draft after a short rest, at Enter, and
// when the input is left; what others write shows here while one is not typing oneself.
import { TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'

/** Milliseconds without a key. */
const rest = 400

interface Props {
  label: string
  description?: string
  value: string
  maxLength: number
  isEditable: boolean
  onChange: (value: string) => void
}

export function LateInput({ label, description, value, maxLength, isEditable, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const commit = useRef(() => {})
  commit.current = () => {
    if (typed !== null && typed !== value) onChange(typed)
  }

  useEffect(() => {
    if (typed === null) return
    const timer = setTimeout(() => commit.current(), rest)
    return () => clearTimeout(timer)
  }, [typed])

  return (
    <TextInput
      label={label}
      description={description}
      value={typed ?? value}
      maxLength={maxLength}
      readOnly={!isEditable}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onKeyDown={event => {
        if (event.key === 'Enter') commit.current()
      }}
      onBlur={() => {
        commit.current()
        setTyped(null)
      }}
    />
  )
}
