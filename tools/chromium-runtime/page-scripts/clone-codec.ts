/**
 * Structured clone over a wire that carries text.
 *
 * The DevTools protocol moves strings, and JSON loses what Electron's IPC keeps (`undefined`, dates, maps, bytes, cycles).
 * This file runs on both ends: imported by Node, and injected into the page as source, so it imports nothing.
 *
 * Two forms: `J` + JSON for values that JSON carries unharmed (most of the traffic, and the fast way), `T` + a table of
 * tagged nodes for everything else. Long bytes and very long texts can go beside either as they are: a clone copies
 * them, and writing them as JSON would cost many times that.
 */

type Node =
  | null
  | boolean
  | number
  | string
  | readonly [tag: 'undefined']
  | readonly [tag: 'text', start: number, length: number]
  | readonly [tag: 'beside', kind: string, start: number, length: number]
  | readonly [tag: 'number' | 'bigint', text: string]
  | readonly [tag: 'date', value: number | null]
  | readonly [tag: 'boxed', value: number]
  | readonly [tag: 'regexp', source: string, flags: string]
  | readonly [tag: 'bytes', kind: string, base64: string]
  | readonly [tag: 'error', name: string, message: string, stack: string | null, cause: number | null]
  | readonly [tag: 'map', entries: [number, number][]]
  | readonly [tag: 'set', items: number[]]
  | readonly [tag: 'array', length: number, items: [number, number][]]
  | readonly [tag: 'object', entries: [string, number][]]

type Bytes = ArrayBuffer | ArrayBufferView

/** In UTF-16 units. */
const longText = 1_000_000
/** In bytes. */
const longBytes = 100_000

/** What goes beside a written value, piece after piece: bytes, and texts in UTF-8. */
export type Beside = Uint8Array[]

export interface EncodeOptions {
  /** Tells a Proxy from an ordinary object where the host can (Node); a Proxy cannot be cloned. */
  readonly isProxy?: (value: object) => boolean
  /** Takes what is long; without it everything is in the text. */
  readonly beside?: Beside
}

/** What Electron says when an argument or a result cannot cross; the words are part of what apps see. */
const refusal = 'An object could not be cloned.'

/**
 * Writes a value as text.
 * @throws Error `An object could not be cloned.` for functions, symbols, promises, DOM nodes and other host objects.
 */
export function encodeClone(value: unknown, { isProxy = () => false, beside }: EncodeOptions = {}): string {
  const isLong = beside === undefined ? () => false : isLongText
  if (isPlain(value, { seen: new Set(), isProxy, isLong })) return `J${JSON.stringify(value)}`
  const table: Node[] = []
  tabulate(clone(value), { table, beside, besideEnd: 0, places: new Map() })
  return `T${JSON.stringify(table)}`
}

/** Reads what `encodeClone` wrote; `beside` is all that went beside it, joined. */
export function decodeClone(text: string, beside: Uint8Array<ArrayBuffer> = new Uint8Array()): unknown {
  if (text.startsWith('J')) return JSON.parse(text.slice(1))
  return revive(0, JSON.parse(text.slice(1)) as Node[], { made: new Map(), beside })
}

function clone(value: unknown): unknown {
  try {
    return structuredClone(value)
  } catch {
    throw new Error(refusal)
  }
}

/** A half of a character survives the wire only as JSON writes it. */
const isLongText = (text: string): boolean => text.length >= longText && text.isWellFormed()

interface PlainCheck {
  readonly seen: Set<object>
  readonly isProxy: (value: object) => boolean
  readonly isLong: (text: string) => boolean
}

/** Whether JSON gives back exactly this value: plain data, nothing twice, nothing undefined. */
function isPlain(value: unknown, check: PlainCheck): boolean {
  const { seen, isProxy, isLong } = check
  if (value === null || typeof value === 'boolean') return true
  if (typeof value === 'string') return !isLong(value)
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0)
  if (typeof value !== 'object' || seen.has(value) || isProxy(value)) return false
  seen.add(value)
  const prototype = Object.getPrototypeOf(value)
  if (Array.isArray(value)) {
    if (prototype !== Array.prototype) return false
    const keys = Object.keys(value).length
    return keys === value.length && value.every((item) => isPlain(item, check))
  }
  if (prototype !== Object.prototype && prototype !== null) return false
  if (Object.hasOwn(value, '__proto__')) return false
  for (const key in value) if (!isPlain((value as Record<string, unknown>)[key], check)) return false
  return true
}

interface Written {
  readonly table: Node[]
  readonly beside: Beside | undefined
  /** How many bytes have gone beside. */
  besideEnd: number
  readonly places: Map<unknown, number>
}

/** Adds a cloned value to the table and returns its place; what is met twice keeps one place, so cycles hold. */
function tabulate(value: unknown, written: Written): number {
  const { table, places } = written
  const known = typeof value === 'object' && value !== null ? places.get(value) : undefined
  if (known !== undefined) return known
  const place = table.push(null) - 1
  if (typeof value === 'object' && value !== null) places.set(value, place)
  table[place] = describeLong(value, written) ?? describe(value, (part) => tabulate(part, written))
  return place
}

/** Puts what is long beside the table; undefined for all else. */
function describeLong(value: unknown, written: Written): Node | undefined {
  const { beside } = written
  if (beside === undefined) return undefined
  const put = (bytes: Uint8Array): [start: number, length: number] => {
    const start = written.besideEnd
    beside.push(bytes)
    written.besideEnd += bytes.length
    return [start, bytes.length]
  }
  if (typeof value === 'string')
    return isLongText(value) ? ['text', ...put(new TextEncoder().encode(value))] : undefined
  if (!isBytes(value) || value.byteLength < longBytes) return undefined
  return ['beside', kindOf(value), ...put(viewOf(value))]
}

function describe(value: unknown, put: (part: unknown) => number): Node {
  switch (typeof value) {
    case 'undefined':
      return ['undefined']
    case 'string':
    case 'boolean':
      return value
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : ['number', Object.is(value, -0) ? '-0' : String(value)]
    case 'bigint':
      return ['bigint', String(value)]
    case 'object':
      return value === null ? null : describeObject(value, put)
    default:
      throw new Error(refusal)
  }
}

function describeObject(value: object, put: (part: unknown) => number): Node {
  if (Array.isArray(value)) {
    return [
      'array',
      value.length,
      Object.keys(value).map((key): [number, number] => [Number(key), put(value[Number(key)])]),
    ]
  }
  if (value instanceof Date) return ['date', Number.isNaN(value.getTime()) ? null : value.getTime()]
  if (value instanceof RegExp) return ['regexp', value.source, value.flags]
  if (value instanceof Map) return ['map', [...value].map(([key, item]): [number, number] => [put(key), put(item)])]
  if (value instanceof Set) return ['set', [...value].map(put)]
  if (isBytes(value)) return ['bytes', kindOf(value), toBase64(value)]
  if (value instanceof Error) return describeError(value, put)
  if (value instanceof Boolean || value instanceof Number || value instanceof String)
    return ['boxed', put(value.valueOf())]
  if (kindOf(value) !== 'Object') throw new Error(refusal)
  return ['object', Object.entries(value).map(([key, item]): [string, number] => [key, put(item)])]
}

function describeError(error: Error, put: (part: unknown) => number): Node {
  const cause = Object.hasOwn(error, 'cause') ? put(error.cause) : null
  return ['error', error.name, error.message, error.stack ?? null, cause]
}

function kindOf(value: object): string {
  return Object.prototype.toString.call(value).slice(8, -1)
}

const isBytes = (value: unknown): value is Bytes => value instanceof ArrayBuffer || ArrayBuffer.isView(value)

const viewOf = (bytes: Bytes): Uint8Array =>
  ArrayBuffer.isView(bytes) ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new Uint8Array(bytes)

interface Read {
  readonly made: Map<number, unknown>
  readonly beside: Uint8Array<ArrayBuffer>
}

function revive(place: number, table: readonly Node[], read: Read): unknown {
  const { made, beside } = read
  if (made.has(place)) return made.get(place)
  const node = table[place]
  if (typeof node !== 'object' || node === null) return node
  const keep = <T>(value: T): T => {
    made.set(place, value)
    return value
  }
  const at = (part: number): unknown => revive(part, table, read)
  switch (node[0]) {
    case 'undefined':
      return undefined
    case 'text':
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(beside.subarray(node[1], node[1] + node[2]))
    case 'beside':
      return keep(asKind(node[1], beside.slice(node[2], node[2] + node[3])))
    case 'number':
      return Number(node[1])
    case 'bigint':
      return BigInt(node[1])
    case 'date':
      return keep(new Date(node[1] ?? Number.NaN))
    case 'boxed':
      return keep(new Object(at(node[1])))
    case 'regexp':
      return keep(new RegExp(node[1], node[2]))
    case 'bytes':
      return keep(fromBase64(node[1], node[2]))
    case 'error':
      return reviveError(node, keep, at)
    default:
      return reviveCollection(node, keep, at)
  }
}

type Keep = <T>(value: T) => T
type At = (place: number) => unknown

/** Containers are remembered before they are filled, because they may hold themselves. */
function reviveCollection(
  node: Extract<Node, readonly ['map' | 'set' | 'array' | 'object', ...unknown[]]>,
  keep: Keep,
  at: At,
): unknown {
  if (node[0] === 'map') {
    const map = keep(new Map<unknown, unknown>())
    for (const [key, item] of node[1]) map.set(at(key), at(item))
    return map
  }
  if (node[0] === 'set') {
    const set = keep(new Set<unknown>())
    for (const item of node[1]) set.add(at(item))
    return set
  }
  if (node[0] === 'array') {
    const array = keep(Array.from<unknown>({ length: 0 }))
    array.length = node[1]
    for (const [index, item] of node[2]) array[index] = at(item)
    return array
  }
  const object = keep<Record<string, unknown>>({})
  for (const [key, item] of node[1]) {
    Object.defineProperty(object, key, { value: at(item), writable: true, enumerable: true, configurable: true })
  }
  return object
}

function reviveError(node: Extract<Node, readonly ['error', ...unknown[]]>, keep: Keep, at: At): Error {
  const [, name, message, stack, cause] = node
  const kinds: Record<string, new (message: string) => Error> = {
    EvalError,
    RangeError,
    ReferenceError,
    SyntaxError,
    TypeError,
    URIError,
  }
  const Kind = kinds[name] ?? Error
  const error = keep(new Kind(message))
  if (stack !== null) Object.defineProperty(error, 'stack', { value: stack, writable: true, configurable: true })
  if (cause !== null) Object.defineProperty(error, 'cause', { value: at(cause), writable: true, configurable: true })
  return error
}

function toBase64(bytes: Bytes): string {
  const view = viewOf(bytes)
  let binary = ''
  for (let start = 0; start < view.length; start += 0x8000) {
    binary += String.fromCharCode(...view.subarray(start, start + 0x8000))
  }
  return btoa(binary)
}

/** A view arrives over a buffer of its own: the bytes around it are not sent. */
export function fromBase64(kind: string, base64: string): Bytes {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index)
  return asKind(kind, bytes)
}

function asKind(kind: string, bytes: Uint8Array<ArrayBuffer>): Bytes {
  if (kind === 'ArrayBuffer') return bytes.buffer
  const View = (globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => ArrayBufferView>)[kind]
  if (View === undefined) throw new Error(refusal)
  return new View(bytes.buffer)
}
