/** What the main process delivers to a page, in the order in which it was sent, long messages packed. Injected as source. */
import { fromBase64 } from './clone-codec.ts'

/** Takes one message after the other; a packed one is deflated UTF-8 in base64. */
export type Inbox = (text: string, isPacked?: boolean) => void

/** Passes messages on at once, but those behind a packed one only after it: unpacking takes its time. */
export function createInbox(receive: (message: string) => void): Inbox {
  let waiting = 0
  let last = Promise.resolve()
  return (text, isPacked = false) => {
    if (!isPacked && waiting === 0) {
      receive(text)
      return
    }
    waiting += 1
    last = last
      .then(async () => {
        const message = isPacked ? await unpack(text) : text
        waiting -= 1
        receive(message)
      })
      .catch((error: unknown) => {
        // Uncaught, as it is where a message is passed on at once.
        setTimeout(() => {
          throw error
        })
      })
  }
}

/** What browsers of the last years read base64 by; TypeScript does not know it yet. */
type ReadsBase64 = { readonly fromBase64?: (base64: string) => Uint8Array<ArrayBuffer> }

async function unpack(packed: string): Promise<string> {
  const { fromBase64: read } = Uint8Array as ReadsBase64
  const bytes = read?.(packed) ?? (fromBase64('Uint8Array', packed) as Uint8Array<ArrayBuffer>)
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return await new Response(plain).text()
}
