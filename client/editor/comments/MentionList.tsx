// Who may be meant by what is typed after an @: a list below the box, chosen by arrow keys or pointer.
import { PersonSign } from '#client/ui/PersonSign.tsx'
import type { Mention } from '#shared/comments/mentions.ts'
import styles from './composer.module.css'

interface Props {
  id: string
  label: string
  mentions: readonly Mention[]
  active: number
  colourOf: (mention: Mention) => number | null
  onChoose: (mention: Mention) => void
}

export function MentionList({ id, label, mentions, active, colourOf, onChoose }: Props) {
  return (
    <div id={id} role="listbox" aria-label={label} className={styles.mentions}>
      {mentions.map((mention, i) => {
        const colour = colourOf(mention)
        return (
          <div
            key={`${mention.kind}-${mention.id}`}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === active}
            className={styles.option}
            // The box keeps the focus.
            onMouseDown={event => {
              event.preventDefault()
              onChoose(mention)
            }}
          >
            {colour === null ? (
              <span aria-hidden="true">#</span>
            ) : (
              <PersonSign name={mention.name} colour={colour} />
            )}
            {mention.name}
          </div>
        )
      })}
    </div>
  )
}
