// Where a story stands, as a shape: each place has its own, so that colour is never the only signal.
// The shape stands beside its word (<State>), or beside a heading that says it (<StateMark>).
import { useMessages } from '#client/i18n/language.tsx'
import type { Place } from '#shared/stories/place.ts'
import { placeNames } from './place-names.ts'
import styles from './StateMark.module.css'

const ring = { cx: 6, cy: 6, r: 4.8, fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 }
const square = {
  x: 1.8,
  y: 1.8,
  width: 8.4,
  height: 8.4,
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.6,
}

function Shape({ place }: { place: Place }) {
  switch (place) {
    case 'draft':
      return <circle {...ring} r={4.6} strokeDasharray="2.4 1.9" />
    case 'review':
      return (
        <>
          <circle {...ring} />
          <path d="M6 1.2a4.8 4.8 0 0 1 0 9.6z" fill="currentColor" />
        </>
      )
    case 'ready':
      return <circle cx={6} cy={6} r={5.5} fill="currentColor" />
    case 'spiked':
      return (
        <>
          <circle {...ring} />
          <path d="M3.2 6h5.6" stroke="currentColor" strokeWidth={1.6} />
        </>
      )
    case 'scheduled':
      return (
        <>
          <circle {...ring} />
          <path d="M6 3.2V6l2 1.4" fill="none" stroke="currentColor" strokeWidth={1.4} />
        </>
      )
    case 'live':
      return <rect x={1} y={1} width={10} height={10} fill="currentColor" />
    case 'withdrawn':
      return (
        <>
          <rect {...square} />
          <path d="M2 10L10 2" stroke="currentColor" strokeWidth={1.6} />
        </>
      )
    case 'killed':
      return (
        <>
          <rect {...square} />
          <path d="M2 10L10 2M2 2l8 8" stroke="currentColor" strokeWidth={1.6} />
        </>
      )
  }
}

export const StateMark = ({ place }: { place: Place }) => (
  <svg className={styles.mark} viewBox="0 0 12 12" aria-hidden="true">
    <Shape place={place} />
  </svg>
)

export function State({ place }: { place: Place }) {
  const names = useMessages(placeNames)
  return (
    <span className={styles.state}>
      <StateMark place={place} />
      {names[place]}
    </span>
  )
}
