// A box to write a comment or a reply in. What is written stays when sending fails.
import { Button, Checkbox, Textarea } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { isApiError } from '#client/api.ts'
import { useMessages } from '#client/i18n/language.tsx'
import { commentLimit } from '#shared/comments/limits.ts'
import { reviewMessages } from './messages.ts'
import styles from './threads.module.css'

interface Props {
  label: string
  placeholder: string
  submit: string
  mayBlock?: boolean
  autoFocus?: boolean
  onSend: (body: string, blocking: boolean) => Promise<unknown>
  onCancel?: () => void
  children?: ReactNode
}

/** The counter shows when this many characters are left. */
const nearLimit = 500

export function Composer({
  label,
  placeholder,
  submit,
  mayBlock,
  autoFocus,
  onSend,
  onCancel,
  children,
}: Props) {
  const texts = useMessages(reviewMessages)
  const box = useRef<HTMLTextAreaElement>(null)
  const [body, setBody] = useState('')
  const [blocking, setBlocking] = useState(false)
  const [isSending, setSending] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const left = commentLimit - body.trim().length

  useEffect(() => {
    if (autoFocus) box.current?.focus()
  }, [autoFocus])

  async function send() {
    if (body.trim() === '' || left < 0 || isSending) return
    setSending(true)
    setError(null)
    try {
      await onSend(body.trim(), blocking)
      setBody('')
      setBlocking(false)
    } catch (problem) {
      const detail = isApiError(problem) ? problem.detail : null
      setError(`${detail ?? `${texts.failed}.`} ${texts.failedHelp}`)
    } finally {
      setSending(false)
    }
  }

  const counter = left < 0 ? texts.tooLong(-left) : left < nearLimit ? texts.left(left) : null
  return (
    <form
      className={styles.composer}
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') onCancel?.()
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          void send()
        }
      }}
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
        error={error ?? (left < 0 ? counter : undefined)}
        onChange={({ currentTarget }) => setBody(currentTarget.value)}
      />
      <div className={styles.actions}>
        <Button
          type="submit"
          size="xs"
          variant="filled"
          loading={isSending}
          disabled={body.trim() === '' || left < 0}
        >
          {submit}
        </Button>
        {onCancel && (
          <Button size="xs" variant="subtle" onClick={onCancel}>
            {texts.cancel}
          </Button>
        )}
        {mayBlock && (
          <Checkbox
            className={styles.push ?? ''}
            size="xs"
            label={texts.blocking}
            checked={blocking}
            onChange={({ currentTarget }) => setBlocking(currentTarget.checked)}
          />
        )}
        {counter && left >= 0 && <span className={styles.push}>{counter}</span>}
      </div>
    </form>
  )
}
