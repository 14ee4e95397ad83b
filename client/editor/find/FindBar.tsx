// Find and replace over all fields of the sheet. Opens with Ctrl F; Escape leads back to the text.
import { Button, Checkbox, TextInput } from '@mantine/core'
import '@mantine/core/styles/Checkbox.layer.css'
import { notifications } from '@mantine/notifications'
import { useEffect, useState } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import styles from '../blocks/blocks.module.css'
import { blockMessages } from '../blocks/messages.ts'
import { useFieldEditors } from '../field-editors.ts'
import { type DraftTexts, useTexts } from '../use-article.ts'
import { matchesIn, paint, replaceAll, reveal } from './matches.ts'

interface Props {
  /** Change with the draft, so that what is found is up to date. */
  draftTexts: DraftTexts
  isEditable: boolean
  onClose: () => void
}

export function FindBar({ draftTexts, isEditable, onClose }: Props) {
  const texts = useMessages(blockMessages)
  const editors = useFieldEditors()
  const [text, setText] = useState('')
  const [replacement, setReplacement] = useState('')
  const [matchCase, setMatchCase] = useState(false)
  const [wholeWord, setWholeWord] = useState(false)
  const [at, setAt] = useState(0)
  const [, setTick] = useState(0)

  const matches = matchesIn(editors, { text, matchCase, wholeWord })
  const chosen = matches.length === 0 ? -1 : Math.min(at, matches.length - 1)
  useTexts(draftTexts)
  useEffect(() => {
    paint(editors, matches, chosen)
  })
  useEffect(() => () => paint(editors, [], -1), [editors])

  const go = (step: 1 | -1) => {
    if (matches.length === 0) return
    const next = (chosen + step + matches.length) % matches.length
    setAt(next)
    const match = matches[next]
    if (match) reveal(editors, match)
  }
  const replaceHere = () => {
    const match = matches[chosen]
    if (match) replaceAll(editors, [match], replacement)
    setTick(tick => tick + 1)
  }
  const replaceThem = () => {
    const fields = replaceAll(editors, matches, replacement)
    if (fields > 0) notifications.show({ message: texts.replaced(matches.length, fields) })
    setTick(tick => tick + 1)
  }

  return (
    <form
      className={styles.findBar}
      aria-label={texts.findAndReplace}
      onSubmit={event => {
        event.preventDefault()
        go(1)
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') {
          event.preventDefault()
          onClose()
        }
        if (event.key === 'Enter' && event.shiftKey) {
          event.preventDefault()
          go(-1)
        }
      }}
    >
      <TextInput
        size="xs"
        type="text"
        aria-label={texts.find}
        placeholder={texts.find}
        autoFocus
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          setAt(0)
        }}
      />
      <span className={styles.findCount} role="status">
        {text === '' ? '' : texts.found(chosen + 1, matches.length)}
      </span>
      <Button size="compact-xs" variant="default" onClick={() => go(-1)}>
        {texts.previous}
      </Button>
      <Button size="compact-xs" variant="default" type="submit">
        {texts.next}
      </Button>
      {isEditable && (
        <>
          <TextInput
            size="xs"
            type="text"
            aria-label={texts.replaceWith}
            placeholder={texts.replaceWith}
            value={replacement}
            onChange={({ currentTarget }) => setReplacement(currentTarget.value)}
          />
          <Button size="compact-xs" variant="default" disabled={chosen < 0} onClick={replaceHere}>
            {texts.replace}
          </Button>
          <Button size="compact-xs" variant="default" disabled={chosen < 0} onClick={replaceThem}>
            {texts.replaceAll}
          </Button>
        </>
      )}
      <Checkbox
        size="xs"
        label={texts.matchCase}
        checked={matchCase}
        onChange={({ currentTarget }) => setMatchCase(currentTarget.checked)}
      />
      <Checkbox
        size="xs"
        label={texts.wholeWord}
        checked={wholeWord}
        onChange={({ currentTarget }) => setWholeWord(currentTarget.checked)}
      />
      <Button size="compact-xs" variant="subtle" onClick={onClose}>
        {texts.close}
      </Button>
    </form>
  )
}
