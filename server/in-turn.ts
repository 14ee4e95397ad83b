// One thing at a time for a story, in the order asked; different stories do not wait for each other.

export function createInTurn() {
  const turns = new Map<string, Promise<unknown>>()

  return function inTurn<T>(storyId: string, task: () => Promise<T>): Promise<T> {
    const before = turns.get(storyId) ?? Promise.resolve()
    const mine = before.then(task, task)
    const settled = mine.then(
      () => {},
      () => {}, // whoever asked gets the error
    )
    turns.set(storyId, settled)
    void settled.then(() => {
      if (turns.get(storyId) === settled) turns.delete(storyId)
    })
    return mine
  }
}
