// How long a password is, in characters.
export const shortestPassword = 10
export const longestPassword = 128
