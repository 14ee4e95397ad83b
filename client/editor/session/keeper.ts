// Decides when what changed in a draft is written to the copy on this computer: at once when nothing is
// being written, and what comes meanwhile goes together, in one transaction with the count of what the
// server does not have. Knows no database. Nothing counts as kept before its transaction is committed.

/** What goes into one transaction. */
export interface Batch {
  /** In order. With `isWhole`, one update with everything. */
  updates: Uint8Array[]
  isWhole: boolean
  /** How many edits are not on the server's disk, these included. */
  unsaved: number
}

export interface KeeperDeps {
  /** Resolves once the batch is committed; rejects when nothing of it was. */
  write: (batch: Batch) => Promise<void>
  /** Everything that the draft holds, for after a failure. */
  everything: () => Uint8Array
  unsaved: () => number
  changed: (state: KeeperState) => void
}

export interface KeeperState {
  /** Edits made here that are not in the copy. */
  unkept: number
  /** What the last write ended with. */
  error: unknown
}

/** Milliseconds after which a count that fell is written, when no edit takes it along. */
const patience = 400

export function createKeeper({ write, everything, unsaved, changed }: KeeperDeps) {
  let waiting: Uint8Array[] = []
  let edits = 0
  let writing = 0
  let inWriting = 0
  /** After a failure the copy may lack something: the next write brings everything. */
  let isBroken = false
  let error: unknown = null
  let counted = unsaved()
  let timer: ReturnType<typeof setTimeout> | undefined

  const tell = () => changed({ unkept: edits + inWriting, error })

  async function writeOn() {
    clearTimeout(timer)
    timer = undefined
    const isWhole = isBroken
    const batch = { updates: isWhole ? [everything()] : waiting, isWhole, unsaved: unsaved() }
    const taken = edits
    const before = counted
    waiting = []
    edits = 0
    inWriting += taken
    writing++
    counted = batch.unsaved
    isBroken = false
    let failure: unknown = null
    try {
      await write(batch)
    } catch (refused) {
      failure = refused ?? new Error('the copy could not be written')
      edits += taken
      counted = before
      isBroken = true
    }
    error = failure
    writing--
    inWriting -= taken
    tell()
    // A disk that is full is asked again with the next edit, not all the time.
    if (failure === null && writing === 0 && waiting.length > 0) void writeOn()
  }

  return {
    state: (): KeeperState => ({ unkept: edits + inWriting, error }),
    add(update: Uint8Array, isEdit: boolean) {
      waiting.push(update)
      if (isEdit) edits++
      if (isEdit) tell()
      if (writing === 0) void writeOn()
    },
    /** The server has more than it had. */
    saved() {
      if (timer === undefined && unsaved() !== counted) timer = setTimeout(flush, patience)
    },
    /** Does not wait for what is being written: the page may be gone before that ends. */
    flush,
  }

  function flush() {
    if (waiting.length > 0 || isBroken || unsaved() !== counted) void writeOn()
  }
}

export type Keeper = ReturnType<typeof createKeeper>
