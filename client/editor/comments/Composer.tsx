// A box to write a comment or a reply in: formatting, mentions, a countdown. What is written stays when
// sending fails.
import { ActionIcon, Button, Checkbox, Textarea } from '@mantine/core'
import { IconBold, IconItalic, IconLink, IconList } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { isApiError } from '#client/api.ts'
import { useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { commentLimit } from '#shared/comments/limits.ts'
import composer from './composer.module.css'
import { type Format, formats } from './format-text.ts'
import { MentionList } from './MentionList.tsx'
import { openForEditing } from './mention-box.ts'
import { reviewMessages } from './messages.ts'
import styles from './threads.module.css'
import { useMentions } from './use-mentions.ts'

interface Props {
  label: string
  placeholder: string
  submit: string
  /** What is written already, to be changed. */
  initial?: string
  /** May be sent without words, because something else is said. */
  mayBeEmpty?: boolean
  mayBlock?: boolean
  autoFocus?: boolean
  onSend: (body: string, blocking: boolean) => Promise<unknown>
  onCancel?: () => void
  children?: ReactNode
}

/** The counter shows when this many characters are left. */
const nearLimit = 500

const icons: Record<Format, typeof IconBold> = {
  bold: IconBold,
  italic: IconItalic,
  link: IconLink,
  list: IconList,
}
const formatKeys: Record<string, Format> = { b: 'bold', i: 'italic', k: 'link' }
const isFormat = (name: string): name is Format => name in formats

export function Composer(props: Props) {
  const { label, placeholder, submit, mayBlock, autoFocus, onSend, onCancel, children } = props
  const texts = useMessages(reviewMessages)
  const listId = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const [opened] = useState(() => openForEditing(props.initial ?? ''))
  const [body, setBody] = useState(opened.text)
  const [blocking, setBlocking] = useState(false)
  const [isSending, setSending] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const mentions = useMentions(box, opened.mentions, setBody)
  const written = mentions.write(body.trim())
  const left = commentLimit - written.length
  const isSendable = (written !== '' || props.mayBeEmpty === true) && left >= 0

  useEffect(() => {
    if (!autoFocus) return
    box.current?.focus()
    box.current?.setSelectionRange(box.current.value.length, box.current.value.length)
  }, [autoFocus])

  async function send() {
    if (!isSendable || isSending) return
    setSending(true)
    setError(null)
    try {
      await onSend(written, blocking)
      setBody('')
      setBlocking(false)
    } catch (problem) {
      const detail = isApiError(problem) ? problem.detail : null
      setError(`${detail ?? `${texts.failed}.`} ${texts.failedHelp}`)
    } finally {
      setSending(false)
    }
  }

  function format(name: Format) {
    const element = box.current
    if (!element) return
    const { value, selectionStart, selectionEnd } = element
    const next = formats[name]({ text: value, start: selectionStart, end: selectionEnd })
    setBody(next.text)
    element.focus()
    requestAnimationFrame(() => element.setSelectionRange(next.start, next.end))
  }

  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    const isInBox = event.target === box.current
    if (isInBox && mentions.onKey(event)) return
    const name = event.ctrlKey || event.metaKey ? formatKeys[event.key.toLowerCase()] : undefined
    if (event.key === 'Escape' && onCancel) {
      event.preventDefault()
      onCancel()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void send()
    } else if (isInBox && name && !event.altKey) {
      event.preventDefault()
      event.stopPropagation()
      format(name)
    }
  }

  const counter = left < 0 ? texts.tooLong(-left) : left < nearLimit ? texts.left(left) : null
  const isAsking = mentions.found.length > 0
  return (
    <form
      className={composer.composer}
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}
      onKeyDown={onKeyDown}
    >
      {children}
      <Textarea
        aria-label={label}
        placeholder={placeholder}
        value={body}
        autosize
        minRows={2}
        maxRows={12}
        ref={box}
        role={isAsking ? 'combobox' : undefined}
        aria-expanded={isAsking || undefined}
        aria-controls={isAsking ? listId : undefined}
        aria-activedescendant={isAsking ? `${listId}-${mentions.active}` : undefined}
        error={error ?? (left < 0 ? counter : undefined)}
        onChange={({ currentTarget }) => {
          setBody(currentTarget.value)
          mentions.look()
        }}
        onBlur={mentions.close}
      />
      {isAsking && (
        <MentionList
          id={listId}
          label={texts.mention}
          mentions={mentions.found}
          active={mentions.active}
          colourOf={mentions.colourOf}
          onChoose={mentions.choose}
        />
      )}
      <div className={styles.actions}>
        <Button type="submit" size="xs" variant="filled" loading={isSending} disabled={!isSendable}>
          {submit}
        </Button>
        {onCancel && (
          <Button size="xs" variant="subtle" onClick={onCancel}>
            {texts.cancel}
          </Button>
        )}
        {mayBlock && (
          <Checkbox
            size="xs"
            label={texts.blocking}
            checked={blocking}
            onChange={({ currentTarget }) => setBlocking(currentTarget.checked)}
          />
        )}
        {counter && left >= 0 && (
          <span className={styles.push} role="status">
            {counter}
          </span>
        )}
      </div>
      <div className={composer.tools}>
        {Object.keys(formats)
          .filter(isFormat)
          .map(name => (
            <ActionIcon
              key={name}
              size="sm"
              variant="subtle"
              aria-label={texts.formats[name]}
              // Pressing must not take the selection away.
              onMouseDown={event => event.preventDefault()}
              onClick={() => format(name)}
            >
              <Icon of={icons[name]} size={14} />
            </ActionIcon>
          ))}
      </div>
    </form>
  )
}
