import { crc32, deflateSync } from 'node:zlib'
import { PNG_SIGNATURE } from './png-signature.ts'

/** The pixels of a PNG as they are inflated, and what is needed to read them. Every row begins with its filter. */
export type Raster = Readonly<{
  width: number
  height: number
  depth: number
  colour: number
  pixels: Buffer
  palette: Buffer | undefined
  alphas: Buffer | undefined
}>

const [PALETTE, GREY_ALPHA, COLOUR_ALPHA] = [3, 4, 6]
const SAMPLES: Readonly<Record<number, number>> = { 3: 1, 4: 2, 6: 4 }

/** Whether the page would shine through: by an alpha for each pixel, or for colours of the palette. */
export const isSeeThrough = ({ colour, alphas }: Pick<Raster, 'colour' | 'alphas'>): boolean =>
  colour === GREY_ALPHA || colour === COLOUR_ALPHA || (colour === PALETTE && alphas !== undefined)

/** The picture as it looks on a white page: a PNG in three colours of 8 bits. */
export function onWhite(raster: Raster): Buffer {
  const { width, height } = raster
  const rows = unfiltered(raster)
  const length = rowLength(raster)
  const rgb = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [red, green, blue, alpha] = pixelAt(raster, rows, y * length, x)
      rgb.set([over(red, alpha), over(green, alpha), over(blue, alpha)], y * (1 + width * 3) + 1 + x * 3)
    }
  return written(width, height, rgb)
}

const over = (sample: number, alpha: number): number => Math.round(255 + ((sample - 255) * alpha) / 255)

type Pixel = readonly [red: number, green: number, blue: number, alpha: number]

function pixelAt({ colour, depth, palette, alphas }: Raster, rows: Buffer, row: number, x: number): Pixel {
  if (colour === PALETTE) {
    const bit = x * depth
    const index = (rows[row + (bit >> 3)]! >> (8 - depth - (bit & 7))) & ((1 << depth) - 1)
    const at = index * 3
    return [palette?.[at] ?? 0, palette?.[at + 1] ?? 0, palette?.[at + 2] ?? 0, alphas?.[index] ?? 255]
  }
  if (colour === GREY_ALPHA) {
    const grey = rows[row + x * 2]!
    return [grey, grey, grey, rows[row + x * 2 + 1]!]
  }
  const at = row + x * 4
  return [rows[at]!, rows[at + 1]!, rows[at + 2]!, rows[at + 3]!]
}

const rowLength = ({ width, colour, depth }: Raster): number => Math.ceil((width * (SAMPLES[colour] ?? 1) * depth) / 8)

/** The rows without their filters (PNG, 9.2). */
function unfiltered(raster: Raster): Buffer {
  const length = rowLength(raster)
  const step = Math.max(1, ((SAMPLES[raster.colour] ?? 1) * raster.depth) >> 3)
  const rows = Buffer.alloc(raster.height * length)
  for (let y = 0; y < raster.height; y++) {
    const from = y * (length + 1) + 1
    const filter = raster.pixels[from - 1]!
    for (let x = 0; x < length; x++) {
      const at = y * length + x
      const left = x < step ? 0 : rows[at - step]!
      const up = y === 0 ? 0 : rows[at - length]!
      const corner = x < step || y === 0 ? 0 : rows[at - length - step]!
      rows[at] = raster.pixels[from + x]! + predicted(filter, left, up, corner)
    }
  }
  return rows
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const sum = left + up - corner
  const [toLeft, toUp, toCorner] = [Math.abs(sum - left), Math.abs(sum - up), Math.abs(sum - corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

function written(width: number, height: number, rows: Buffer): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const chunks = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([PNG_SIGNATURE, ...chunks])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
