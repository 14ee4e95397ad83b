// The style of a part of a page that could not be had. Vite asks for it once: at the next try the part itself comes,
// without its style. So what failed is remembered, and asked for again.
const failed = new Set<HTMLLinkElement>()

/** From now on. */
export function watchStyles() {
  addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failed.add(target)
    },
    true, // such errors do not bubble
  )
}

function askAgain(link: HTMLLinkElement) {
  failed.delete(link)
  const again = link.cloneNode() as HTMLLinkElement // a copy of a link is one
  return new Promise<void>((resolve, reject) => {
    again.addEventListener('load', () => resolve())
    again.addEventListener('error', reject)
    link.replaceWith(again)
  })
}

/** Resolves when every style is there; rejects when one still cannot be had. */
export const mendStyles = () => Promise.all([...failed].map(askAgain))
