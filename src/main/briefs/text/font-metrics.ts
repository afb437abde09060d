/** Part of an em that a line keeps above its baseline; the rest lies under it. */
export const ASCENT = 0.95

/**
 * A copy of a TrueType font whose line is exactly one em, `ASCENT` of it above the baseline and no gap between lines.
 *
 * Fonts differ wildly here (Nastaliq asks for 2.5 em, Plex for 1.3), and pdfmake both multiplies a line's height by that
 * figure and moves the baseline by it: one Urdu name would push its English line down. With equal figures a leading in
 * points is exact, and letters of all scripts share a baseline. Only the table `hhea` changes (OpenType 1.9, hhea:
 * ascender at 4, descender at 6, lineGap at 8), which is what fontkit reads.
 * Throws RangeError when the bytes are no TrueType font.
 */
export function withEvenLine(font: Uint8Array): Buffer {
  const bytes = Buffer.from(font)
  const perEm = bytes.readUInt16BE(tableOffset(bytes, 'head') + 18)
  const hhea = tableOffset(bytes, 'hhea')
  const ascender = Math.round(perEm * ASCENT)
  bytes.writeInt16BE(ascender, hhea + 4)
  bytes.writeInt16BE(ascender - perEm, hhea + 6)
  bytes.writeInt16BE(0, hhea + 8)
  return bytes
}

/** Where a table begins, by the table directory: sixteen bytes a table after the first twelve. */
function tableOffset(bytes: Buffer, tag: string): number {
  const tables = bytes.readUInt16BE(4)
  for (let at = 12; at < 12 + tables * 16; at += 16) {
    if (bytes.toString('latin1', at, at + 4) === tag) return bytes.readUInt32BE(at + 8)
  }
  throw new RangeError(`This is not a TrueType font: it has no table ${tag}.`)
}
