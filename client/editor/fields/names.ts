// Several names in one field, with commas between them.

export const namesIn = (text: string) =>
  text
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '')

/** The one that is being typed. */
export const lastNameIn = (text: string) => text.slice(text.lastIndexOf(',') + 1).trim()

/** `text` with this name in the place of the last. */
export const withLastName = (text: string, name: string) =>
  [...namesIn(text.slice(0, text.lastIndexOf(',') + 1)), name].join(', ')
