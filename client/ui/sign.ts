// The short sign of a person, as at the foot of a news item: "Mara Helmbrink" is mh.

export function signOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter(word => /\p{L}|\p{N}/u.test(word))
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : undefined]
  const letters = last === '' ? [...first].slice(0, 2) : [[...first][0], [...last][0]]
  return letters.join('').toLocaleLowerCase('de')
}
