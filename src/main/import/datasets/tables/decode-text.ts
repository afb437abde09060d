import { markedUtf16 } from '../../byte-order-mark.ts'

/** The encodings that a table is found to be in. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/**
 * The encoding of a text by its first bytes: what its byte order mark says, else UTF-8 where they are that, else the one
 * that spreadsheets of western Windows write.
 */
export function findEncoding(start: Uint8Array): TextEncoding {
  const marked = markedUtf16(start)
  if (marked !== null) return marked
  try {
    // As a stream: the last letter may be cut.
    new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true })
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}
