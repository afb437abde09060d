import { checkSides, RefusedPicture } from './refused-picture.ts'

const [START, END, SCAN] = [0xd8, 0xd9, 0xda]
/** Baseline, extended and progressive: what PDF readers decode (ISO 32000-2, 7.4.8). The other frames are rare or newer. */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2])
const OTHER_FRAMES: ReadonlySet<number> = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])
const ADOBE = 0xee

/** A segment with its marker and length; a scan's runs on to the next marker. */
type Segment = Readonly<{ marker: number; whole: Buffer }>

/**
 * A JPEG that is whole (every segment, and the end), of 8 bits in grey or three colours, without what it says about
 * itself beyond its pixels: camera, place and time, thumbnails, comments, profiles. The pixels themselves are not decoded
 * here and are printed as they are.
 * @throws RefusedPicture naming what is wrong.
 */
export function checkedJpeg(bytes: Buffer): Buffer {
  const segments = segmentsOf(bytes)
  if (segments.some(({ marker }) => OTHER_FRAMES.has(marker))) throw new RefusedPicture('picture.odd-jpeg')
  const frames = segments.filter(({ marker }) => FRAMES.has(marker))
  const [frame] = frames
  const scan = segments.findIndex(({ marker }) => marker === SCAN)
  if (frame === undefined || frames.length > 1 || frame.whole.length < 11 || scan < segments.indexOf(frame))
    throw new RefusedPicture('picture.broken')
  const [bits = 0, components = 0] = [frame.whole[4], frame.whole[9]]
  checkSides(frame.whole.readUInt16BE(7), frame.whole.readUInt16BE(5))
  if (bits !== 8) throw new RefusedPicture('picture.deep', { bits })
  if (components === 4) throw new RefusedPicture('picture.four-colours')
  if (components !== 1 && components !== 3) throw new RefusedPicture('picture.broken')
  // Adobe's segment says how the colours are meant; every other application segment and comment is about the picture.
  const kept = segments.filter(
    ({ marker }) => marker === ADOBE || !((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe),
  )
  return Buffer.concat([Buffer.from([0xff, START]), ...kept.map(({ whole }) => whole), Buffer.from([0xff, END])])
}

/** The segments between start and end. What follows the end is left out. */
function segmentsOf(bytes: Buffer): Segment[] {
  const segments: Segment[] = []
  for (let at = 2; at + 2 <= bytes.length;) {
    if (bytes[at] !== 0xff) throw new RefusedPicture('picture.broken')
    const marker = bytes[at + 1]!
    // A marker may be led in by any number of fill bytes.
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === END) return segments
    if (at + 4 > bytes.length) break
    const length = bytes.readUInt16BE(at + 2)
    if (length < 2) throw new RefusedPicture('picture.broken')
    let end = at + 2 + length
    if (end > bytes.length) break
    if (marker === SCAN) end = endOfScan(bytes, end)
    segments.push({ marker, whole: bytes.subarray(at, end) })
    at = end
  }
  throw new RefusedPicture('picture.cut-off')
}

/** Where the next marker begins that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]!
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  throw new RefusedPicture('picture.cut-off')
}
