import { inflateSync } from 'node:zlib'

/** A reference to an object by its number. */
export class Ref {
  readonly id: number
  constructor(id: number) {
    this.id = id
  }
}
/** A string of a PDF, as text. */
export class Words {
  readonly text: string
  readonly bytes: Buffer
  constructor(bytes: Buffer) {
    this.bytes = bytes
    this.text =
      bytes[0] === 0xfe && bytes[1] === 0xff
        ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
        : bytes.toString('latin1')
  }
}
export type Dictionary = { readonly [key: string]: Value }
/** A stream with what it holds, unpressed. */
export class Stream {
  readonly dictionary: Dictionary
  readonly data: Buffer
  constructor(dictionary: Dictionary, data: Buffer) {
    this.dictionary = dictionary
    this.data = data
  }
}
/** A value: names are strings that begin with `/`, operators of a content stream strings that do not. */
export type Value = null | boolean | number | string | Words | Ref | Stream | readonly Value[] | Dictionary

const SPACE = /[\0\t\n\f\r ]/
const DELIMITER = /[\0\t\n\f\r ()<>[\]{}/%]/

/** Reads values one after another from bytes, given as latin-1. */
export class Tokens {
  readonly source: string
  at: number

  constructor(source: string, at = 0) {
    this.source = source
    this.at = at
  }

  get isAtEnd(): boolean {
    this.#skip()
    return this.at >= this.source.length
  }

  value(): Value {
    this.#skip()
    const { source } = this
    const sign = source[this.at]
    if (sign === '/') return this.#name()
    if (sign === '(') return new Words(this.#literal())
    if (sign === '[') return this.#array()
    if (sign === '<') return source[this.at + 1] === '<' ? this.#dictionary() : new Words(this.#hexadecimal())
    const reference = /(\d+) (\d+) R(?![A-Za-z])/y
    reference.lastIndex = this.at
    const found = reference.exec(source)
    if (found !== null) {
      this.at = reference.lastIndex
      return new Ref(Number(found[1]))
    }
    const word = this.#word()
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return Number(word)
    return word === 'true' ? true : word === 'false' ? false : word === 'null' ? null : word
  }

  #skip(): void {
    for (;;) {
      while (this.at < this.source.length && SPACE.test(this.source[this.at]!)) this.at++
      if (this.source[this.at] !== '%') return
      while (this.at < this.source.length && !/[\r\n]/.test(this.source[this.at]!)) this.at++
    }
  }

  #word(): string {
    const start = this.at
    while (this.at < this.source.length && !DELIMITER.test(this.source[this.at]!)) this.at++
    if (this.at === start) throw new Error(`Nothing to read at ${start}: ${this.source.slice(start, start + 20)}`)
    return this.source.slice(start, this.at)
  }

  #name(): string {
    this.at++
    const start = this.at
    while (this.at < this.source.length && !DELIMITER.test(this.source[this.at]!)) this.at++
    return `/${this.source.slice(start, this.at).replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))}`
  }

  #array(): readonly Value[] {
    this.at++
    const values: Value[] = []
    for (this.#skip(); this.source[this.at] !== ']'; this.#skip()) values.push(this.value())
    this.at++
    return values
  }

  #dictionary(): Dictionary {
    this.at += 2
    const dictionary: Record<string, Value> = {}
    for (this.#skip(); !this.source.startsWith('>>', this.at); this.#skip()) {
      const key = this.#name()
      dictionary[key.slice(1)] = this.value()
    }
    this.at += 2
    return dictionary
  }

  #hexadecimal(): Buffer {
    const end = this.source.indexOf('>', this.at)
    const digits = this.source.slice(this.at + 1, end).replace(/\s/g, '')
    this.at = end + 1
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex')
  }

  #literal(): Buffer {
    const bytes: number[] = []
    let depth = 0
    for (;;) {
      const sign = this.source[this.at++]
      if (sign === undefined) throw new Error('A string does not end.')
      if (sign === '(' && depth++ === 0) continue
      if (sign === ')' && --depth === 0) return Buffer.from(bytes)
      if (sign === '\\') {
        const octal = /[0-7]{1,3}/y
        octal.lastIndex = this.at
        const code = octal.exec(this.source)?.[0]
        if (code !== undefined) {
          bytes.push(parseInt(code, 8) & 0xff)
          this.at += code.length
          continue
        }
        const escaped = this.source[this.at++]!
        const meant = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[escaped] ?? escaped
        if (meant !== '\n' || escaped === 'n') bytes.push(meant.charCodeAt(0))
        continue
      }
      bytes.push(sign.charCodeAt(0))
    }
  }
}

/** The objects of an unencrypted PDF file, found as readers find them: by its table. */
export class PdfFile {
  readonly source: string
  readonly trailer: Dictionary
  readonly #places = new Map<number, number | { readonly stream: number; readonly at: number }>()
  readonly #read = new Map<number, Value>()

  constructor(bytes: Uint8Array) {
    this.source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.source)?.[1])
    this.trailer = this.source.startsWith('xref', start) ? this.#readTable(start) : this.#readTableStream(start)
  }

  /** The numbers of all objects. */
  get ids(): readonly number[] {
    return [...this.#places.keys()]
  }

  /** A value, or what it refers to. */
  get(value: Value | undefined): Value {
    if (!(value instanceof Ref)) return value ?? null
    if (!this.#read.has(value.id)) this.#read.set(value.id, this.#object(value.id))
    return this.#read.get(value.id) ?? null
  }

  dictionary(value: Value | undefined): Dictionary {
    const found = this.get(value)
    if (found instanceof Stream) return found.dictionary
    return isDictionary(found) ? found : {}
  }

  array(value: Value | undefined): readonly Value[] {
    const found = this.get(value)
    return Array.isArray(found) ? (found as readonly Value[]) : []
  }

  text(value: Value | undefined): string | undefined {
    const found = this.get(value)
    return found instanceof Words ? found.text : undefined
  }

  #object(id: number): Value {
    const place = this.#places.get(id)
    if (place === undefined) return null
    if (typeof place === 'number') return this.#objectAt(place, id)
    const stream = this.get(new Ref(place.stream)) as Stream
    const text = stream.data.toString('latin1')
    const numbers = text
      .slice(0, stream.dictionary['First'] as number)
      .trim()
      .split(/\s+/)
      .map(Number)
    if (numbers[place.at * 2] !== id) throw new Error(`Object ${id} is not where the table says.`)
    return new Tokens(text, (stream.dictionary['First'] as number) + numbers[place.at * 2 + 1]!).value()
  }

  #objectAt(offset: number, id: number): Value {
    const head = `${id} 0 obj`
    if (!this.source.startsWith(head, offset)) throw new Error(`Object ${id} is not where the table says.`)
    const tokens = new Tokens(this.source, offset + head.length)
    const value = tokens.value()
    const begin = /\s*stream\r?\n/y
    begin.lastIndex = tokens.at
    if (!isDictionary(value) || begin.exec(this.source) === null) return value
    const length = this.get(value['Length']) as number
    const data = Buffer.from(this.source.slice(begin.lastIndex, begin.lastIndex + length), 'latin1')
    if (!/^\s*endstream/.test(this.source.slice(begin.lastIndex + length, begin.lastIndex + length + 12)))
      throw new Error(`Stream ${id} is not as long as it says.`)
    return new Stream(value, value['Filter'] === '/FlateDecode' ? inflateSync(data) : data)
  }

  #readTable(start: number): Dictionary {
    const end = this.source.indexOf('trailer', start)
    const [, , , ...rows] = this.source
      .slice(start, end)
      .trim()
      .split(/\s*[\r\n]+/)
    for (const [at, row] of rows.entries()) if (row.includes('n')) this.#places.set(at + 1, Number(row.split(' ')[0]))
    return new Tokens(this.source, end + 'trailer'.length).value() as Dictionary
  }

  #readTableStream(start: number): Dictionary {
    const id = Number(/^\d+/.exec(this.source.slice(start, start + 12))?.[0])
    const { dictionary, data } = this.#objectAt(start, id) as Stream
    const widths = dictionary['W'] as readonly number[]
    const length = widths.reduce((sum, width) => sum + width, 0)
    const rows = unfiltered(data, length)
    for (let number = 0; number < (dictionary['Size'] as number); number++) {
      let from = number * length
      const [kind, first, second] = widths.map((width) => rows.readUIntBE((from += width) - width, width))
      if (kind === 1) this.#places.set(number, first!)
      if (kind === 2) this.#places.set(number, { stream: first!, at: second! })
    }
    return dictionary
  }
}

export const isDictionary = (value: Value | undefined): value is Dictionary =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Ref) &&
  !(value instanceof Words) &&
  !(value instanceof Stream)

/** Rows of a table stream without PNG's filter “up”. */
function unfiltered(data: Buffer, length: number): Buffer {
  const rows = Buffer.alloc((data.length / (length + 1)) * length)
  for (let row = 0; row * length < rows.length; row++)
    for (let at = 0; at < length; at++)
      rows[row * length + at] =
        (data[row * (length + 1) + 1 + at]! + (row === 0 ? 0 : rows[(row - 1) * length + at]!)) & 0xff
  return rows
}

/** A name without its slash; empty where a value is none. */
export const nameOf = (value: Value | undefined): string =>
  typeof value === 'string' && value.startsWith('/') ? value.slice(1) : ''
