import { crc32, inflateSync } from 'node:zlib'
import { isSeeThrough, onWhite } from './png-on-white.ts'
import { PNG_SIGNATURE } from './png-signature.ts'
import { checkSides, RefusedPicture } from './refused-picture.ts'

/** Samples of a pixel by colour type (PNG, 11.2.2). */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** What a page needs of a PNG: all other chunks are remarks about it, and are left out. */
const KEPT: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])

type Chunk = Readonly<{ name: string; data: Buffer; whole: Buffer }>

/**
 * A PNG that is whole, still and plain (8 bits a sample or fewer, not interlaced), without what it says about itself
 * beyond its pixels. Its pixels are inflated once, up to the size that they must have and no further.
 * @throws RefusedPicture naming what is wrong.
 */
export function checkedPng(bytes: Buffer): Buffer {
  const chunks = chunksOf(bytes)
  const [head] = chunks
  if (head?.name !== 'IHDR' || head.data.length !== 13) throw new RefusedPicture('picture.broken')
  const [width, height] = [head.data.readUInt32BE(0), head.data.readUInt32BE(4)]
  checkSides(width, height)
  const [depth = 0, colour = 0, compression, filter, interlace] = head.data.subarray(8)
  const samples = SAMPLES[colour]
  if (samples === undefined || compression !== 0 || filter !== 0) throw new RefusedPicture('picture.broken')
  if (depth === 16) throw new RefusedPicture('picture.deep', { bits: depth })
  if (![1, 2, 4, 8].includes(depth) || (depth < 8 && ![0, 3].includes(colour)))
    throw new RefusedPicture('picture.broken')
  if (interlace !== 0) throw new RefusedPicture('picture.interlaced')
  if (chunks.some(({ name }) => name === 'acTL')) throw new RefusedPicture('picture.moving')
  if (colour === 3 && !chunks.some(({ name, data }) => name === 'PLTE' && data.length > 0 && data.length % 3 === 0))
    throw new RefusedPicture('picture.broken')
  const row = 1 + Math.ceil((width * samples * depth) / 8)
  const pixels = pixelsOf(chunks, height * row, row)
  const chunk = (name: string): Buffer | undefined => chunks.find((one) => one.name === name)?.data
  const raster = { width, height, depth, colour, pixels, palette: chunk('PLTE'), alphas: chunk('tRNS') }
  // The page is white: what shines through shows it, and no reader need mix colours.
  if (isSeeThrough(raster)) return onWhite(raster)
  return Buffer.concat([PNG_SIGNATURE, ...chunks.filter(({ name }) => KEPT.has(name)).map(({ whole }) => whole)])
}

/** The chunks up to the last, each with its sum checked. What follows the last is left out. */
function chunksOf(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = PNG_SIGNATURE.length; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    if (at + 12 + length > bytes.length) break
    const whole = bytes.subarray(at, at + 12 + length)
    if (crc32(whole.subarray(4, 8 + length)) !== whole.readUInt32BE(8 + length))
      throw new RefusedPicture('picture.broken')
    const name = whole.toString('latin1', 4, 8)
    chunks.push({ name, data: whole.subarray(8, 8 + length), whole })
    if (name === 'IEND') return chunks
    at += whole.length
  }
  throw new RefusedPicture('picture.cut-off')
}

function pixelsOf(chunks: readonly Chunk[], size: number, row: number): Buffer {
  const packed = Buffer.concat(chunks.flatMap(({ name, data }) => (name === 'IDAT' ? [data] : [])))
  let pixels: Buffer
  try {
    pixels = inflateSync(packed, { maxOutputLength: size })
  } catch (error) {
    // More than the sides say is what a picture made to fill the memory looks like.
    const isLarger = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw new RefusedPicture(isLarger ? 'picture.larger-than-said' : 'picture.broken')
  }
  if (pixels.length !== size) throw new RefusedPicture('picture.cut-off')
  for (let at = 0; at < size; at += row) if (pixels[at]! > 4) throw new RefusedPicture('picture.broken')
  return pixels
}
