import { internals } from '../pdfmake-internals.ts'

/** An object of a PDF that is referred to by number; `buffer` holds its stream until it is written. */
type Reference = {
  readonly compress: boolean
  readonly data: Record<string, unknown>
  buffer: (string | Uint8Array)[]
}

/** pdfkit's document as a stream of bytes. `_offset` is where the next of them will stand. */
type Output = { _offset: number; readonly push: (bytes: Buffer | null) => boolean }

const { PDFDocument } = internals

/**
 * Writes the objects of a PDF a page at a time. pdfkit turns each operator on a page, and each line of each object, into
 * a buffer of its own, thousands a page; here they stay texts until there is something to hand on. The bytes are the same.
 */
export function installObjectWriting(): void {
  installStreams()
  installOutput()
}

function installStreams(): void {
  // pdfkit does not hand out its class of references; every document makes them.
  const blank = new PDFDocument({}, {}, {}, {}, { autoFirstPage: false, font: null }) as {
    readonly ref: (data: object) => Reference
  }
  const prototype = Object.getPrototypeOf(blank.ref({})) as { write: unknown; finalize: (this: Reference) => void }
  const { finalize } = prototype
  prototype.write = function (this: Reference, chunk: unknown): void {
    this.data['Length'] ??= 0
    if (this.compress) this.data['Filter'] = 'FlateDecode'
    this.buffer.push(chunk instanceof Uint8Array ? chunk : `${String(chunk)}\n`)
  }
  prototype.finalize = function (this: Reference): void {
    if (this.buffer.length > 0) this.buffer = [joined(this.buffer)]
    finalize.call(this)
  }
}

/** Chunks as bytes, one after the other; runs of texts become bytes at once. */
function joined(chunks: readonly (string | Uint8Array)[]): Uint8Array {
  const parts: Uint8Array[] = []
  let texts: string[] = []
  const settle = (): void => {
    if (texts.length > 0) parts.push(Buffer.from(texts.join(''), 'latin1'))
    texts = []
  }
  for (const chunk of chunks) {
    if (typeof chunk === 'string') texts.push(chunk)
    else {
      settle()
      parts.push(chunk)
    }
  }
  settle()
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
}

/** Texts that are handed on as one, in letters of one byte. */
const HANDED_ON = 65_536

/** Texts that a document has written and not handed on yet. */
const waiting = new WeakMap<Output, { texts: string[]; length: number }>()

function installOutput(): void {
  const { prototype } = PDFDocument as { prototype: { push: Output['push']; _write: (data: unknown) => void } }
  const { push } = prototype
  const settle = (output: Output): void => {
    const held = waiting.get(output)
    if (held === undefined || held.length === 0) return
    waiting.delete(output)
    push.call(output, Buffer.from(held.texts.join(''), 'latin1'))
  }
  prototype.push = function (this: Output, bytes) {
    settle(this)
    return push.call(this, bytes)
  }
  prototype._write = function (this: Output, data) {
    if (Buffer.isBuffer(data)) {
      this.push(data)
      this._offset += data.length
      return
    }
    const text = `${String(data)}\n`
    const held = waiting.get(this) ?? { texts: [], length: 0 }
    waiting.set(this, held)
    held.texts.push(text)
    held.length += text.length
    this._offset += text.length
    if (held.length >= HANDED_ON) settle(this)
  }
}
