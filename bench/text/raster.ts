import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Dots an inch of the pictures that are compared: two to a CSS pixel and a little more, so that what stands on a whole
 * pixel does not stand on the edge of a dot, to be painted in this one or in the next as the last digit will have it.
 */
export const RESOLUTION = 192.1
/**
 * Each of these dots is the mean of so many squared: painters set letters on whole or quarter dots, which would be what
 * is measured.
 */
const FINER = 4

/** A page in grey, 0 black to 255 white, row by row. */
export type GreyPage = Readonly<{ width: number; height: number; grey: Uint8Array }>

/** The pages of a PDF as pictures, by poppler, whoever wrote it; one after the other, since they are large. */
export function* greyPages(bytes: Uint8Array, folder: string, name: string): Generator<GreyPage> {
  writeFileSync(join(folder, `${name}.pdf`), bytes)
  for (const page of plainPages(folder, name, RESOLUTION * FINER)) yield coarser(page)
}

/** The pages of `FOLDER/NAME.pdf` as poppler paints them, at so many dots an inch; one after the other. */
export function* plainPages(folder: string, name: string, resolution: number): Generator<GreyPage> {
  execFileSync('pdftoppm', [
    '-gray',
    '-r',
    String(resolution),
    join(folder, `${name}.pdf`),
    join(folder, `${name}-page`),
  ])
  const files = readdirSync(folder).filter((found) => found.startsWith(`${name}-page`) && found.endsWith('.pgm'))
  for (const found of files.toSorted()) {
    const path = join(folder, found)
    yield greyMap(readFileSync(path))
    rmSync(path)
  }
}

/** Reads a binary portable grey map. */
function greyMap(file: Buffer): GreyPage {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(file.toString('latin1', 0, 64))
  if (head === null) throw new RangeError('This is no binary grey map.')
  const [all, width, height] = head
  return { width: Number(width), height: Number(height), grey: file.subarray(all.length) }
}

/** A picture of which each dot is the mean of a square of the finer one. */
function coarser({ width, height, grey }: GreyPage): GreyPage {
  const columns = Math.floor(width / FINER)
  const rows = Math.floor(height / FINER)
  const sums = new Uint16Array(columns)
  const mean = new Uint8Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    sums.fill(0)
    for (let y = row * FINER; y < (row + 1) * FINER; y++) {
      let at = y * width
      for (let column = 0; column < columns; column++) {
        sums[column] = sums[column]! + grey[at]! + grey[at + 1]! + grey[at + 2]! + grey[at + 3]!
        at += FINER
      }
    }
    for (let column = 0; column < columns; column++) mean[row * columns + column] = sums[column]! / (FINER * FINER)
  }
  return { width: columns, height: rows, grey: mean }
}

/** The text of each page of a PDF as a reader copies it, by poppler. */
export function textOfPages(bytes: Uint8Array, folder: string, name: string): string[] {
  const file = join(folder, `${name}.pdf`)
  writeFileSync(file, bytes)
  const text = execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8', maxBuffer: 1e8 })
  return text.split('\f').slice(0, -1)
}
