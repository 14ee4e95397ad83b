// Colours and whether they can be read on one another (WCAG 2.2, 1.4.3). Colours are `#rrggbb`.

const channels = (colour: string) =>
  [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255)

function luminance(colour: string) {
  const [r = 0, g = 0, b = 0] = channels(colour).map(value =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** From 1 (the same) to 21 (black on white). */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

const hex = (value: number) =>
  Math.round(value * 255)
    .toString(16)
    .padStart(2, '0')

/** `colour` made lighter until it can be read on `ground`. */
export function readableOn(colour: string, ground: string): string {
  const parts = channels(colour)
  for (let step = 0; step <= 20; step++) {
    const mixed = `#${parts.map(value => hex(value + (1 - value) * (step / 20))).join('')}`
    if (contrast(mixed, ground) >= 7) return mixed
  }
  return '#ffffff'
}
