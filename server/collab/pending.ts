// The updates of one peer that are not echoed yet, in the order they came (rule C2). One that builds on
// what the peer has yet to send is held here: between opening its socket and answering the handshake an
// honest client sends such updates.

export interface PendingUpdate {
  update: Uint8Array
  /** The number that has to be durable before the echo; null while it is held. */
  seq: number | null
}

export function createPending() {
  const queue: PendingUpdate[] = []
  let held = 0
  let heldBytes = 0

  return {
    add(update: Uint8Array): PendingUpdate {
      const pending = { update, seq: null }
      queue.push(pending)
      held++
      heldBytes += update.length
      return pending
    },
    accept(pending: PendingUpdate, seq: number) {
      pending.seq = seq
      held--
      heldBytes -= pending.update.length
    },
    hasHeld: () => held > 0,
    held: () => held,
    heldBytes: () => heldBytes,
    heldUpdates: () => queue.filter(({ seq }) => seq === null),
    /** The updates to echo now: from the head, as far as they are durable. */
    takeDurable(isDurable: (seq: number) => boolean): Uint8Array[] {
      let n = 0
      for (
        let head = queue[0];
        head && head.seq !== null && isDurable(head.seq);
        head = queue[++n]
      );
      return queue.splice(0, n).map(({ update }) => update)
    },
  }
}

export type Pending = ReturnType<typeof createPending>
