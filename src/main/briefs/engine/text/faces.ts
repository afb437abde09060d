import { readFileSync } from 'node:fs'
import { withEvenLine } from '../../text/font-metrics.ts'
import type { FontFamily, FontFiles } from '../../text/fonts.ts'
import { type ShapingFont, shapingFont } from './harfbuzz.ts'

/** A font file at work: what HarfBuzz reads, and what has been shaped with it. Read when it is first needed. */
export class Face {
  readonly path: string
  #bytes: Buffer | undefined
  #shaping: ShapingFont | undefined

  constructor(path: string) {
    this.path = path
  }

  /** The file with its line made even, as PDFKit is to have it. Throws when it cannot be read or is no TrueType font. */
  get bytes(): Buffer {
    this.#bytes ??= withEvenLine(readFileSync(this.path))
    return this.#bytes
  }

  /** Reads it now. */
  read(): void {
    void this.shaping
  }

  get shaping(): ShapingFont {
    this.#shaping ??= shapingFont(this.bytes)
    return this.#shaping
  }
}

const faces = new Map<string, Face>()
let files: FontFiles | undefined

/** Says where the font files are. Nothing is read yet. */
export function setFontFiles(found: FontFiles): void {
  files = found
}

/** The face at a path; each file is one face a thread. */
export function faceAt(path: string): Face {
  let face = faces.get(path)
  if (face === undefined) {
    face = new Face(path)
    faces.set(path, face)
  }
  return face
}

/** The face of a family. Throws before `setFontFiles`. */
export function faceOf(family: FontFamily, bold = false, italics = false): Face {
  if (files === undefined) throw new Error('No fonts have been named yet.')
  const variant = bold ? (italics ? 'bolditalics' : 'bold') : italics ? 'italics' : 'normal'
  return faceAt(files[family][variant])
}
