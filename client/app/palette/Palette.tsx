// The command palette: everything that can be done here, and every story, found by typing. A combobox (ARIA
// APG): the focus stays in the field, arrows choose, Enter does.
import { TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { foundStoriesQuery } from '#client/stories/queries.ts'
import { Dialog } from '#client/ui/Dialog.tsx'
import { Kbd } from '#client/ui/Kbd.tsx'
import { State } from '#client/ui/StateMark.tsx'
import { placeOf } from '#shared/stories/place.ts'
import { paletteMessages } from './messages.ts'
import styles from './palette.module.css'
import { rank } from './rank.ts'
import { usePalette } from './registry.tsx'
import { type AppActs, useAppActions } from './use-app-actions.ts'

interface Props extends AppActs {
  onClose: () => void
}

/** Milliseconds without a key before stories are looked for. */
const rest = 150

function useRested(value: string) {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), rest)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}

export function Palette({ onClose, ...acts }: Props) {
  const texts = useMessages(paletteMessages)
  return (
    <Dialog
      onClose={onClose}
      title={texts.title}
      size="lg"
      yOffset="12vh"
      classNames={{ body: styles.body ?? '' }}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <Commands onClose={onClose} {...acts} />
    </Dialog>
  )
}

function Commands({ onClose, ...acts }: Props) {
  const texts = useMessages(paletteMessages)
  const id = useId()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const palette = usePalette()
  // As they are at the moment it opens: what is behind the dialog does not change under it.
  const [here] = useState(() => palette.all())
  const actions = rank([...here, ...useAppActions(acts)], typed)
  const search = useRested(typed.trim())
  const { data: stories = [] } = useQuery({
    ...foundStoriesQuery(search),
    enabled: search.length > 1,
    placeholderData: keepPreviousData,
  })
  const found = typed.trim().length > 1 ? stories : []
  const count = actions.length + found.length
  const at = Math.min(chosen, Math.max(count - 1, 0))
  const optionId = (index: number) => `${id}-${index}`

  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, at])

  function run(index: number) {
    const action = actions[index]
    const story = found[index - actions.length]
    if (action?.reason) return
    onClose()
    if (action) action.run()
    else if (story) void navigate(paths.story(story.id))
  }

  function onKeyDown(event: KeyboardEvent) {
    const steps: Record<string, number> = {
      ArrowDown: (at + 1) % count,
      ArrowUp: (at - 1 + count) % count,
      Home: 0,
      End: count - 1,
    }
    const to = steps[event.key]
    if (event.key === 'Enter') run(at)
    else if (to === undefined || count === 0) return
    else setChosen(to)
    event.preventDefault()
  }

  return (
    <>
      <TextInput
        data-autofocus
        role="combobox"
        aria-label={texts.what}
        aria-expanded
        aria-controls={id}
        aria-activedescendant={count > 0 ? optionId(at) : undefined}
        aria-autocomplete="list"
        placeholder={texts.what}
        value={typed}
        onChange={event => {
          setTyped(event.currentTarget.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label={texts.title} className={styles.list}>
        {count === 0 && (
          <p role="status" className={styles.nothing}>
            {texts.nothing}
          </p>
        )}
        {actions.map(({ id: name, title, keys, reason }, index) => (
          <div
            key={name}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            aria-disabled={Boolean(reason)}
            className={styles.option}
            onMouseMove={() => setChosen(index)}
            onClick={() => run(index)}
            onKeyDown={onKeyDown}
          >
            <span>{title}</span>
            {reason && <small>{reason}</small>}
            <span className={styles.keys}>
              {keys?.map(key => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </span>
          </div>
        ))}
        {found.map((story, index) => (
          <div
            key={story.id}
            id={optionId(actions.length + index)}
            role="option"
            tabIndex={-1}
            aria-selected={actions.length + index === at}
            className={styles.option}
            onMouseMove={() => setChosen(actions.length + index)}
            onClick={() => run(actions.length + index)}
            onKeyDown={onKeyDown}
          >
            <span className={styles.headline} lang={story.language}>
              {story.headline || story.slug}
            </span>
            <small>
              <State place={placeOf(story)} />
            </small>
          </div>
        ))}
      </div>
    </>
  )
}
