// Where agency copy comes in: pasted, dropped, or from a file. A paste goes on at once; what is typed
// waits for the button.
import { Button, FileButton, Textarea } from '@mantine/core'
import { type ClipboardEvent, type DragEvent, type FormEvent, useState } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { Banner } from '#client/ui/Banner.tsx'
import { InlineSelect } from '#client/ui/InlineSelect.tsx'
import styles from './CopyInput.module.css'
import { wireMessages } from './messages.ts'
import { type Charset, type Copy, charsets, readCopy } from './read-copy.ts'

export interface Source {
  text: string
  /** Null: pasted or typed. */
  filename: string | null
}

interface Props {
  /** What was there before, to go on from. */
  text: string
  onSource: (source: Source) => void
}

interface ReadFile {
  name: string
  bytes: Uint8Array
  problem: Extract<Copy, { problem: string }>['problem']
}

const isCharset = (value: string): value is Charset => charsets.some(charset => charset === value)

export function CopyInput({ text: before, onSource }: Props) {
  const texts = useMessages(wireMessages)
  const [text, setText] = useState(before)
  const [wasTried, setTried] = useState(false)
  const [isOver, setOver] = useState(false)
  const [unread, setUnread] = useState<ReadFile | null>(null)

  function take(name: string, bytes: Uint8Array, charset: Charset | null) {
    const copy = readCopy(bytes, charset)
    if ('text' in copy) onSource({ text: copy.text, filename: name })
    else setUnread({ name, bytes, problem: copy.problem })
  }

  async function open(file: File | null) {
    if (file) take(file.name, new Uint8Array(await file.arrayBuffer()), null)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (text.trim() !== '') onSource({ text, filename: null })
  }

  function paste(event: ClipboardEvent) {
    const [file] = event.clipboardData.files
    const pasted = event.clipboardData.getData('text/plain')
    if (text.trim() !== '' || (!file && pasted.trim() === '')) return
    event.preventDefault()
    if (pasted.trim() !== '') onSource({ text: pasted, filename: null })
    else if (file) void open(file)
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    const dropped = event.dataTransfer.getData('text/plain')
    if (file) void open(file)
    else if (dropped.trim() !== '') onSource({ text: dropped, filename: null })
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button does the same
    <div
      className={styles.page}
      data-over={isOver || undefined}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {unread?.problem === 'not-text' && <Banner kind="error">{texts.notText}</Banner>}
      {unread?.problem === 'too-large' && <Banner kind="error">{texts.tooLarge}</Banner>}
      {unread?.problem === 'unknown-charset' && (
        <Banner
          kind="warn"
          actions={
            <InlineSelect
              label={texts.charset}
              value=""
              options={[
                { value: '', label: texts.chooseCharset },
                ...charsets.map(value => ({ value, label: value })),
              ]}
              onChange={charset => {
                if (isCharset(charset)) take(unread.name, unread.bytes, charset)
              }}
            />
          }
        >
          {texts.whichCharset}
        </Banner>
      )}
      <form onSubmit={submit} className={styles.form}>
        <Textarea
          label={texts.paste}
          description={isOver ? texts.dropHere : texts.pasteHelp}
          classNames={{ input: styles.copy ?? '' }}
          rows={18}
          autoFocus
          spellCheck={false}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
          onPaste={paste}
          error={wasTried && text.trim() === '' ? texts.needsText : null}
        />
        <div className={styles.actions}>
          <Button type="submit" variant="filled">
            {texts.show}
          </Button>
          <FileButton onChange={file => void open(file)}>
            {props => <Button {...props}>{texts.choose}</Button>}
          </FileButton>
        </div>
      </form>
    </div>
  )
}
