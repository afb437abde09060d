import { deflateSync } from 'node:zlib'
import type { PdfDocument } from './pdf-document.ts'
import type { PdfText } from './pdf-text.ts'

/** Objects a stream holds: enough to press well, few enough that a reader who needs one does not read many. */
const OBJECTS_A_STREAM = 200

/** How hard streams are pressed: texts so alike hardly gain from more, which costs twice the time. */
const LEVEL = 3

/** Where an object stands that is in an object stream: the number of that stream, and its place in it. */
type Packed = Readonly<{ stream: number; at: number }>

/**
 * Small objects written together, pressed (ISO 32000-1, 7.5.7): the elements of a structure tree are so many and so
 * alike that this takes off most of what tags weigh.
 */
export class ObjectStreams {
  readonly #pdf: PdfDocument
  readonly packed = new Map<number, Packed>()
  #waiting: { id: number; text: PdfText }[] = []

  constructor(pdf: PdfDocument) {
    this.#pdf = pdf
  }

  /** Takes the number of a new object, whose text is given later by `put`. */
  reserve(): number {
    this.#pdf._offsets.push(0)
    return this.#pdf._offsets.length
  }

  put(id: number, text: PdfText): void {
    this.#waiting.push({ id, text })
    if (this.#waiting.length === OBJECTS_A_STREAM) this.flush()
  }

  /** Writes the objects that wait. To be called when there are no more. */
  flush(): void {
    const objects = this.#waiting
    if (objects.length === 0) return
    this.#waiting = []
    const stream = this.#pdf.ref({ Type: 'ObjStm', N: objects.length, Filter: 'FlateDecode' })
    let offset = 0
    const index: string[] = []
    for (const [at, { id, text }] of objects.entries()) {
      index.push(`${id} ${offset}`)
      offset += text.length + 1
      this.packed.set(id, { stream: stream.id, at })
    }
    const head = `${index.join(' ')}\n`
    stream.data['First'] = head.length
    const whole = Buffer.from(`${head}${objects.map(({ text }) => text).join('\n')}\n`, 'latin1')
    stream.end(deflateSync(whole, { level: LEVEL }))
  }
}

/** A reference to an object of an object stream, in a shape that pdfkit writes as it is. */
export class ObjectName {
  readonly #id: number

  constructor(id: number) {
    this.#id = id
  }

  // pdfkit writes what is neither string, number, array nor plain object by its own words.
  get [Symbol.toStringTag](): string {
    return 'PdfReference'
  }

  toString(): string {
    return `${this.#id} 0 R`
  }
}

/** Bytes of one entry of the table: its kind, an offset or stream, a place. */
const ENTRY = 7

/**
 * Ends a file with its table of objects as a stream (ISO 32000-1, 7.5.8), which alone can name objects that stand in
 * object streams. The table itself is never encrypted.
 */
export function writeObjectTable(pdf: PdfDocument, packed: ObjectStreams['packed']): void {
  const start = pdf._offset
  const id = pdf._offsets.length + 1
  const offsets = [0, ...pdf._offsets, start]
  const table = Buffer.alloc(offsets.length * (ENTRY + 1))
  const previous = Buffer.alloc(ENTRY)
  const row = Buffer.alloc(ENTRY)
  for (const [number, offset] of offsets.entries()) {
    const inside = packed.get(number)
    row[0] = number === 0 ? 0 : inside === undefined ? 1 : 2
    row.writeUInt32BE(inside?.stream ?? offset ?? 0, 1)
    row.writeUInt16BE(number === 0 ? 0xffff : (inside?.at ?? 0), 5)
    // PNG's filter “up” on every row, which turns rising offsets into small steps.
    const from = number * (ENTRY + 1)
    table[from] = 2
    for (let at = 0; at < ENTRY; at++) table[from + 1 + at] = (row[at]! - previous[at]!) & 0xff
    row.copy(previous)
  }
  const pressed = deflateSync(table)
  const fileId = `<${pdf._id.toString('hex')}>`
  const entries = [
    `/Type /XRef /Size ${id + 1} /W [1 4 2] /Root ${pdf._root.id} 0 R /Info ${pdf._info.id} 0 R /ID [${fileId} ${fileId}]`,
    pdf._security === null ? '' : `/Encrypt ${pdf._security.dictionary.id} 0 R`,
    `/Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns ${ENTRY}>> /Length ${pressed.length}`,
  ]
  pdf._write(`${id} 0 obj\n<<${entries.join(' ')}>>\nstream`)
  pdf._write(pressed)
  pdf._write(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF`)
  pdf.push(null)
}
