// React's style takes our custom properties.
import 'react'

declare module 'react' {
  interface CSSProperties {
    [name: `--sf-${string}`]: string | number | undefined
  }
}
