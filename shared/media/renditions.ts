// Where a picture's renditions are, and which there are: pure, so that exporters, the reader and the
// editor say the same. A rendition is upright, in sRGB, and carries no metadata.

/** Widths in pixels; a picture has those below its own, and its own up to the last. */
export const renditionWidths = [320, 640, 960, 1280, 1920, 2560] as const

/** The best first: a browser takes the first that it knows. JPEG is for everything else. */
export const renditionFormats = ['avif', 'webp', 'jpg'] as const
export type RenditionFormat = (typeof renditionFormats)[number]

export const renditionTypes: Record<RenditionFormat, string> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
}

/** The widest rendition there is. */
export const widestRendition = renditionWidths[renditionWidths.length - 1] ?? 0

/** The widths that a picture of this width is rendered at, narrowest first. */
export function widthsOf(width: number): number[] {
  const widest = Math.min(width, widestRendition)
  return [...renditionWidths.filter(narrower => narrower < widest), widest]
}

/** The width of the rendition to take where about `wanted` pixels are needed. */
export const widthNear = (width: number, wanted: number) =>
  widthsOf(width).find(candidate => candidate >= wanted) ?? Math.min(width, widestRendition)

/** `base` is the site's address, or empty on the site itself. */
export const renditionUrl = (base: string, id: string, width: number, format: RenditionFormat) =>
  `${base}/media/${encodeURIComponent(id)}/${width}.${format}`

/** The value of a `srcset` with every width. */
export const srcsetOf = (base: string, id: string, width: number, format: RenditionFormat) =>
  widthsOf(width)
    .map(each => `${renditionUrl(base, id, each, format)} ${each}w`)
    .join(', ')

/** The height that a rendition of `width` has, of a picture with these measures. */
export const heightAt = (width: number, picture: { width: number; height: number }) =>
  Math.max(1, Math.round((picture.height * width) / picture.width))
