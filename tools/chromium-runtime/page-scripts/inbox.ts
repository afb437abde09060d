/** What the main process delivers to a page, in the order in which it was sent, long messages packed. Injected as source. */
import { fromBase64 } from './clone-codec.ts'

/** Takes a message; `beside` is what went beside its text. */
type Receive = (message: string, beside?: Uint8Array<ArrayBuffer>) => void

export interface Inbox {
  /** A message as it is. */
  readonly take: (text: string) => void
  /** A piece of a packed message: deflated bytes in base64. */
  readonly takePiece: (packed: string) => void
  /** All pieces of a packed message have come. The first so many bytes of it are its text in UTF-8. */
  readonly endPieces: (textBytes: number) => void
}

/** Passes messages on at once, but those behind a packed one only after it: unpacking takes its time. */
export function createInbox(receive: Receive): Inbox {
  let waiting = 0
  let last = Promise.resolve()
  let pieces: Promise<Uint8Array<ArrayBuffer>>[] = []
  const inTurn = (act: () => Promise<void> | void): void => {
    waiting += 1
    last = last
      .then(async () => {
        await act()
      })
      .catch((error: unknown) => {
        // Uncaught, as it is where a message is passed on at once.
        setTimeout(() => {
          throw error
        })
      })
      .finally(() => {
        waiting -= 1
      })
  }
  return {
    take(text) {
      if (waiting === 0) receive(text)
      else inTurn(() => receive(text))
    },
    // Each is unpacked while the next is still on its way.
    takePiece: (packed) => void pieces.push(unpack(packed)),
    endPieces(textBytes) {
      const all = pieces
      pieces = []
      inTurn(async () => {
        const bytes = joinedBytes(await Promise.all(all))
        receive(new TextDecoder().decode(bytes.subarray(0, textBytes)), bytes.subarray(textBytes))
      })
    },
  }
}

/** What browsers of the last years read base64 by; TypeScript does not know it yet. */
type ReadsBase64 = { readonly fromBase64?: (base64: string) => Uint8Array<ArrayBuffer> }

async function unpack(packed: string): Promise<Uint8Array<ArrayBuffer>> {
  const { fromBase64: read } = Uint8Array as ReadsBase64
  const bytes = read?.(packed) ?? (fromBase64('Uint8Array', packed) as Uint8Array<ArrayBuffer>)
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(plain).arrayBuffer())
}

function joinedBytes(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
