// Giving a comment to a person or a desk, or handing a block over: whom one means is found by typing, and
// chosen by arrow keys or pointer.
import { Button, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useState } from 'react'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { MentionList } from '#client/editor/comments/MentionList.tsx'
import { suggestMentions } from '#client/editor/comments/mention-box.ts'
import { useMentionable } from '#client/editor/comments/use-mentions.ts'
import { useMessages } from '#client/i18n/language.tsx'
import type { Target } from '#shared/assignments/assignee.ts'
import type { Mention } from '#shared/comments/mentions.ts'
import styles from './assign.module.css'
import { assignmentMessages } from './messages.ts'

interface Props {
  isHandOver: boolean
  onSend: (to: Target, note?: string) => Promise<unknown>
  onDone: () => void
}

const targetOf = ({ kind, id }: Mention): Target => ({
  kind: kind === 'user' ? 'person' : 'desk',
  id,
})

export function AssignForm({ isHandOver, onSend, onDone }: Props) {
  const texts = useMessages(assignmentMessages)
  const listId = useId()
  const { staff, colourOf } = useMentionable()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<Mention | null>(null)
  const [active, setActive] = useState(0)
  const [note, setNote] = useState('')
  const send = useMutation({
    mutationFn: (to: Mention) => onSend(targetOf(to), note.trim() || undefined),
    onSuccess: onDone,
  })
  const found = chosen ? [] : suggestMentions(staff, text.trim())

  function choose(mention: Mention) {
    setChosen(mention)
    setText(mention.name)
  }

  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    const current = found[active]
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const isInList = event.target instanceof HTMLInputElement && found.length > 0
    if (event.key === 'Escape') onDone()
    else if (isInList && step) setActive((active + step + found.length) % found.length)
    else if (isInList && event.key === 'Enter' && current) choose(current)
    else return
    event.preventDefault()
  }

  const isAsking = found.length > 0
  return (
    <form
      className={styles.form}
      aria-label={isHandOver ? texts.handOverTitle : texts.assignTitle}
      onKeyDown={onKeyDown}
      onSubmit={event => {
        event.preventDefault()
        if (chosen) send.mutate(chosen)
      }}
    >
      <p className={styles.title}>{isHandOver ? texts.handOverTitle : texts.assignTitle}</p>
      {isHandOver && <p className={styles.help}>{texts.handOverHelp}</p>}
      <TextInput
        autoFocus
        aria-label={texts.find}
        placeholder={texts.find}
        autoComplete="off"
        role="combobox"
        aria-expanded={isAsking}
        aria-controls={isAsking ? listId : undefined}
        aria-activedescendant={isAsking ? `${listId}-${active}` : undefined}
        value={text}
        error={!chosen && text.trim() !== '' && !isAsking ? texts.nobodyFits : undefined}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          setChosen(null)
          setActive(0)
        }}
      />
      {isAsking && (
        <MentionList
          id={listId}
          label={texts.find}
          mentions={found}
          active={active}
          colourOf={colourOf}
          onChoose={choose}
        />
      )}
      {isHandOver && (
        <Textarea
          aria-label={texts.note}
          placeholder={texts.note}
          autosize
          minRows={1}
          maxLength={1000}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
      )}
      {send.isError && <ProblemBanner error={send.error} />}
      <div className={styles.actions}>
        <Button
          type="submit"
          size="xs"
          variant="filled"
          loading={send.isPending}
          disabled={chosen === null}
        >
          {isHandOver ? texts.doHandOver : texts.doAssign}
        </Button>
        <Button size="xs" variant="subtle" onClick={onDone}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  )
}
