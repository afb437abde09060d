import { type ComingDocument, lookedAt } from './coming-document.ts'
import { PNG_SIGNATURE } from './pictures/png-signature.ts'

/** The largest picture that a page needs: one side in pixels, and its file in bytes. */
const LONGEST_SIDE = 10_000
const MOST_BYTES = 20_000_000

/** Names by which a definition would read a file, fetch an address, run a reader of another format, or lead out of the PDF. */
const OUTWARD: ReadonlySet<string> = new Set(['svg', 'attachment', 'attachments', 'files', 'link', 'patterns'])

/** What a definition asks for that a brief must not. */
export class OutwardDefinition extends Error {
  constructor(what: string) {
    super(`A brief may hold no ${what}.`)
    this.name = 'OutwardDefinition'
  }
}

/**
 * Gives a definition back that can hold texts, tables, lines and PNG or JPEG pictures written out in it, and nothing
 * else: no SVG (pdfmake's reader of it is open to attack, CVE-2026-114491), no picture by path or address
 * (CVE-2026-26801), no attachment, no link out of the PDF. What head and foot give is looked at page by page.
 * @throws OutwardDefinition naming what it found.
 */
export function closedDefinition(definition: ComingDocument): ComingDocument {
  const { content: _content, ...furniture } = definition
  refuseOutward(furniture)
  const { header, footer, background } = definition
  return {
    ...lookedAt(definition, refuseOutward),
    ...(typeof header === 'function' && { header: checked(header) }),
    ...(typeof footer === 'function' && { footer: checked(footer) }),
    ...(typeof background === 'function' && { background: checked(background) }),
  }
}

const checked =
  <Given extends unknown[], Made>(make: (...given: Given) => Made) =>
  (...given: Given): Made => {
    const made = make(...given)
    refuseOutward(made)
    return made
  }

/** Looks at each object once: a long brief holds hundreds of thousands of them. */
function refuseOutward(root: unknown): void {
  const waiting: unknown[] = [root]
  const seen = new Set<object>()
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (typeof node !== 'object' || node === null || seen.has(node)) continue
    seen.add(node)
    if (Array.isArray(node)) for (const inside of node as unknown[]) waiting.push(inside)
    else for (const name in node) waiting.push(checkedValue(name, (node as Record<string, unknown>)[name]))
  }
}

function checkedValue(name: string, value: unknown): unknown {
  if (value === undefined) return value
  if (OUTWARD.has(name)) throw new OutwardDefinition(name)
  if (name === 'image' && !isPicture(value)) throw new OutwardDefinition('picture that is no PNG or JPEG')
  // A dictionary of pictures is another way to name a path; ours are written where they stand.
  if (name === 'images') throw new OutwardDefinition(name)
  return value
}

/** Whether a value is a `data:` address whose bytes are what it says: a PNG or a JPEG of a bearable size. */
export function isPicture(value: unknown): boolean {
  if (typeof value !== 'string') return false
  const [, kind, base64] = /^data:image\/(png|jpeg);base64,([A-Za-z0-9+/]+={0,2})$/.exec(value) ?? []
  if (kind === undefined || base64 === undefined || base64.length % 4 !== 0 || base64.length > (MOST_BYTES * 4) / 3)
    return false
  const bytes = Buffer.from(base64, 'base64')
  const size = kind === 'png' ? sizeOfPng(bytes) : sizeOfJpeg(bytes)
  return size !== null && size.every((side) => side > 0 && side <= LONGEST_SIDE)
}

function sizeOfPng(bytes: Buffer): [number, number] | null {
  const isPng =
    bytes.length >= 33 && bytes.subarray(0, 8).equals(PNG_SIGNATURE) && bytes.toString('latin1', 12, 16) === 'IHDR'
  return isPng ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : null
}

/** The size stands in the first frame header (SOF, C0 to CF without C4, C8 and CC), before any picture data. */
function sizeOfJpeg(bytes: Buffer): [number, number] | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null
  let at = 2
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)]
    if (marker === 0xda) return null
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}
