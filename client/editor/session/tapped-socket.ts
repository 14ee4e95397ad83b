// A WebSocket that lets the save tracker see its frames; y-websocket uses it like any other.

export interface Tap {
  sent: (bytes: Uint8Array) => void
  received: (bytes: Uint8Array) => void
  closed: () => void
}

export const tappedSocket = (tap: Tap) =>
  class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      this.addEventListener('message', ({ data }) => {
        if (data instanceof ArrayBuffer) tap.received(new Uint8Array(data))
      })
      this.addEventListener('close', () => tap.closed())
    }

    override send(data: string | ArrayBufferLike | Blob | ArrayBufferView<ArrayBufferLike>) {
      if (data instanceof Uint8Array) tap.sent(data)
      super.send(data as Uint8Array<ArrayBuffer>) // y-websocket sends nothing else
    }
  }
