/** A value as a PDF writes it (ISO 32000-2, 7.3). A word that is none of the others is an operator or keyword. */
export type PdfValue =
  number | boolean | null | Uint8Array | PdfName | PdfWord | PdfReference | PdfValue[] | PdfDictionary
export type PdfDictionary = Map<string, PdfValue>

export class PdfName {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

export class PdfWord {
  readonly word: string
  constructor(word: string) {
    this.word = word
  }
}

export class PdfReference {
  readonly number: number
  constructor(number: number) {
    this.number = number
  }
}

const WHITE = new Uint8Array(256)
for (const code of [0, 9, 10, 12, 13, 32]) WHITE[code] = 1
const DELIMITER = new Uint8Array(256)
for (const sign of '()<>[]{}/%') DELIMITER[sign.charCodeAt(0)] = 1

const code = (sign: string): number => sign.charCodeAt(0)
const [OPEN, CLOSE, LESS, MORE, SQUARE, SLASH, PERCENT, BACKSLASH] = Array.from('()<>[/%\\', code) as [
  ...[number, number, number, number, number, number, number, number],
]

const [PLUS, MINUS, POINT] = [code('+'), code('-'), code('.')]
const NO_DIGIT = 255
const DIGIT = new Uint8Array(256).fill(NO_DIGIT)
for (let digit = 0; digit < 16; digit++)
  for (const sign of [digit.toString(16), digit.toString(16).toUpperCase()]) DIGIT[code(sign)] = digit

/** How deep values may be nested: more is no file of ours. */
const DEEPEST = 200

/** Reads values one after the other out of bytes, whatever they are: a damaged value ends where the next one begins. */
export class PdfReader {
  readonly #bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes
    this.at = at
  }

  /** The next value; `undefined` at the end. */
  next(depth = 0): PdfValue | undefined {
    this.#skipBlank()
    const bytes = this.#bytes
    if (this.at >= bytes.length || depth > DEEPEST) return undefined
    const first = bytes[this.at]!
    if (first === OPEN) return this.#literal()
    if (first === SLASH) return this.#name()
    if (first === SQUARE) return this.#array(depth)
    if (first === LESS) return bytes[this.at + 1] === LESS ? this.#dictionary(depth) : this.#hexadecimal()
    if (DELIMITER[first] === 1) {
      // A stray delimiter, or the end of a list that whoever reads the list looks for.
      this.at += first === MORE && bytes[this.at + 1] === MORE ? 2 : 1
      return new PdfWord(first === MORE ? '>>' : String.fromCharCode(first))
    }
    return this.#number() ?? this.#word()
  }

  /** A number, read byte by byte since most of a page is numbers; `null`, with nothing read, where none stands. */
  #number(): number | null {
    const bytes = this.#bytes
    let at = this.at
    const sign = bytes[at] === MINUS ? -1 : 1
    if (bytes[at] === MINUS || bytes[at] === PLUS) at++
    let value = 0
    let digits = 0
    let scale = 0
    for (; at < bytes.length; at++) {
      const byte = bytes[at]!
      if (byte >= 48 && byte <= 57) {
        value = value * 10 + byte - 48
        digits++
        scale *= 10
      } else if (byte === POINT && scale === 0) scale = 1
      else if (WHITE[byte] === 1 || DELIMITER[byte] === 1) break
      else return null
    }
    if (digits === 0) return null
    this.at = at
    return (sign * value) / (scale === 0 ? 1 : scale)
  }

  #skipBlank(): void {
    const bytes = this.#bytes
    for (;;) {
      while (this.at < bytes.length && WHITE[bytes[this.at]!] === 1) this.at++
      if (bytes[this.at] !== PERCENT) return
      while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at++
    }
  }

  #regular(): string {
    const from = this.at
    const bytes = this.#bytes
    while (this.at < bytes.length && WHITE[bytes[this.at]!] === 0 && DELIMITER[bytes[this.at]!] === 0) this.at++
    // Most words of a page are its operators, of one to three letters.
    if (this.at - from > 3) return latin1(bytes.subarray(from, this.at))
    let word = ''
    for (let at = from; at < this.at; at++) word += String.fromCharCode(bytes[at]!)
    return word
  }

  #word(): PdfValue {
    const word = this.#regular()
    if (word === 'true' || word === 'false') return word === 'true'
    return word === 'null' ? null : new PdfWord(word)
  }

  #name(): PdfName {
    this.at++
    const written = this.#regular()
    const decoded = written.replace(/#([0-9A-Fa-f]{2})/gu, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    return new PdfName(decoded)
  }

  #array(depth: number): PdfValue[] {
    this.at++
    const held: PdfValue[] = []
    for (;;) {
      const value = this.next(depth + 1)
      if (value === undefined || (value instanceof PdfWord && value.word === ']')) return held
      joinReference(held, value)
    }
  }

  #dictionary(depth: number): PdfDictionary {
    this.at += 2
    const flat: PdfValue[] = []
    for (;;) {
      const value = this.next(depth + 1)
      if (value === undefined || (value instanceof PdfWord && value.word === '>>')) break
      joinReference(flat, value)
    }
    const held: PdfDictionary = new Map()
    for (let at = 0; at + 1 < flat.length; at += 2) {
      const key = flat[at]!
      held.set(key instanceof PdfName ? key.name : `?${at}`, flat[at + 1]!)
    }
    return held
  }

  #hexadecimal(): Uint8Array {
    const bytes = this.#bytes
    const found = bytes.indexOf(MORE, this.at)
    const end = found === -1 ? bytes.length : found
    const held = new Uint8Array((end - this.at) >> 1)
    let digits = 0
    for (let at = this.at + 1; at < end; at++) {
      const digit = DIGIT[bytes[at]!]!
      if (digit === NO_DIGIT) continue
      held[digits >> 1]! |= digits % 2 === 0 ? digit << 4 : digit
      digits++
    }
    this.at = Math.min(bytes.length, end + 1)
    return held.subarray(0, (digits + 1) >> 1)
  }

  #literal(): Uint8Array {
    const bytes = this.#bytes
    const held: number[] = []
    let open = 1
    for (this.at++; this.at < bytes.length; this.at++) {
      const byte = bytes[this.at]!
      if (byte === BACKSLASH) {
        const escaped = this.#escape()
        if (escaped !== null) held.push(escaped)
        continue
      }
      if (byte === OPEN) open++
      if (byte === CLOSE && --open === 0) {
        this.at++
        break
      }
      held.push(byte)
    }
    return Uint8Array.from(held)
  }

  /** One escape, with the reader left on its last byte; `null` for a line that goes on. */
  #escape(): number | null {
    const bytes = this.#bytes
    const sign = bytes[++this.at] ?? 0
    if (sign >= 48 && sign <= 55) {
      let value = sign - 48
      for (let digits = 1; digits < 3; digits++) {
        const digit = bytes[this.at + 1] ?? 0
        if (digit < 48 || digit > 55) break
        value = value * 8 + digit - 48
        this.at++
      }
      return value & 255
    }
    if (sign === 13 && bytes[this.at + 1] === 10) this.at++
    if (sign === 13 || sign === 10) return null
    const control = 'nrtbf'.indexOf(String.fromCharCode(sign))
    return control === -1 ? sign : [10, 13, 9, 8, 12][control]!
  }
}

/** `12 0 R` comes as two numbers and a word. */
function joinReference(held: PdfValue[], value: PdfValue): void {
  const number = held.at(-2)
  if (value instanceof PdfWord && value.word === 'R' && typeof number === 'number' && typeof held.at(-1) === 'number')
    held.splice(-2, 2, new PdfReference(number))
  else held.push(value)
}

/** Unsaid of PDFDocEncoding where it differs from Latin-1 (ISO 32000-2, annex D.2): 0x18 to 0x1F and 0x80 to 0xA0. */
const PDF_DOC = new Map([
  ...Array.from('˘ˇˆ˙˝˛˚˜', (sign, at) => [0x18 + at, sign] as const),
  ...Array.from('•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž', (sign, at) => [0x80 + at, sign] as const),
  [0xa0, '€'] as const,
])

/** A text string (ISO 32000-2, 7.9.2.2): UTF-16 or UTF-8 by its mark, else PDFDocEncoding. */
export function textOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  if (first === 0xfe && second === 0xff) return utf16be(bytes.subarray(2))
  if (first === 0xff && second === 0xfe) return Buffer.from(bytes.subarray(2)).toString('utf16le')
  if (first === 0xef && second === 0xbb && third === 0xbf) return Buffer.from(bytes.subarray(3)).toString('utf8')
  let text = ''
  for (const byte of bytes) text += PDF_DOC.get(byte) ?? String.fromCharCode(byte)
  return text
}

export const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

export const utf16be = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le')
