// How much agency copy is taken at once, in bytes.
export const wireLimit = 2 * 1024 * 1024
