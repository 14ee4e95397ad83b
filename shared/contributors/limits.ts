// How much a profile holds. Apart from its zod shapes so that the browser can use it.
export const longestName = 100
export const longestRole = 100
/** Characters; blank lines part paragraphs. */
export const longestBio = 2000
export const longestLink = 500
export const mostLinks = 10
