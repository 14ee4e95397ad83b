// How long things may be, in characters; the browser counts down, the server refuses.
export const commentLimit = 10_000
export const quoteLimit = 5000
export const replacementLimit = 20_000
