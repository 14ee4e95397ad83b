// The search of the list: what is typed reaches the URL after a short rest, and "/" leads here.
import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type Ref, useEffect, useRef, useState } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { Kbd } from '#client/ui/Kbd.tsx'
import { storiesMessages } from './messages.ts'
import styles from './SearchField.module.css'

/** Milliseconds without a key. */
const rest = 250

interface Props {
  value: string
  onSearch: (text: string) => void
  ref: Ref<HTMLInputElement>
}

export function SearchField({ value, onSearch, ref }: Props) {
  const texts = useMessages(storiesMessages)
  const [typed, setTyped] = useState(value)
  const lastSent = useRef(value)

  // The search was changed elsewhere: by a link, or by going back.
  useEffect(() => {
    if (value === lastSent.current) return
    lastSent.current = value
    setTyped(value)
  }, [value])

  useEffect(() => {
    const wanted = typed.trim()
    if (wanted === lastSent.current) return
    const timer = setTimeout(() => {
      lastSent.current = wanted
      onSearch(wanted)
    }, rest)
    return () => clearTimeout(timer)
  }, [typed, onSearch])

  return (
    <TextInput
      ref={ref}
      type="search"
      className={styles.search}
      aria-label={texts.search}
      placeholder={texts.searchHint}
      aria-keyshortcuts="/"
      leftSection={<Icon of={IconSearch} />}
      rightSection={<Kbd isHint>/</Kbd>}
      rightSectionPointerEvents="none"
      value={typed}
      onChange={event => setTyped(event.currentTarget.value)}
      onKeyDown={event => {
        if (event.key === 'Escape' && typed === '') event.currentTarget.blur()
      }}
    />
  )
}
