// How long a comment may be, in characters; the browser counts down, the server refuses.
export const commentLimit = 10_000
