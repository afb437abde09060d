import { z } from 'zod'

/** First line of a snapshot: what the rest must be. */
export type SnapshotEnvelope = {
  readonly format: 'aide-memoire snapshot'
  readonly notebook: string
  readonly generation: number
  /** How many edits the notebook has seen. */
  readonly sequence: number
  readonly schemaVersion: number
  /** Instant of the last edit it holds. */
  readonly savedAt: string
  /** Who wrote it: a random name for each opening of the notebook. Not in files of the first versions. */
  readonly writer?: string
  readonly codec: string
  /** Length of everything after the first line. */
  readonly bytes: number
  /**
   * In hexadecimal, over this envelope with the field empty and everything after the first line: SHA-256 in a plain
   * file; HMAC-SHA-256 under the notebook's own key in a protected one.
   */
  readonly sha256: string
}

/** What the writer of a snapshot says of it; the codec adds the rest. */
export type SnapshotHead = Omit<SnapshotEnvelope, 'format' | 'codec' | 'bytes' | 'sha256'>

/** The envelope before its digest is known. */
export const unsigned = (head: SnapshotHead, codec: string, bytes: number): SnapshotEnvelope => ({
  format: 'aide-memoire snapshot',
  ...head,
  codec,
  bytes,
  sha256: '',
})

const count = z.number().int().min(0)

const envelopeShape = z.object({
  format: z.literal('aide-memoire snapshot'),
  notebook: z.string(),
  generation: count,
  sequence: count,
  schemaVersion: count.min(1),
  savedAt: z.string(),
  writer: z.string().optional(),
  codec: z.string(),
  bytes: count,
  sha256: z.string(),
})

const isEnvelope = (value: unknown): value is SnapshotEnvelope => envelopeShape.safeParse(value).success

/** The envelope of a file whose first line is one, unverified; `null` when it is none. */
export function readEnvelope(bytes: Buffer): SnapshotEnvelope | null {
  const end = bytes.indexOf(0x0a)
  if (end === -1 || end > 4_096) return null
  try {
    const read = JSON.parse(bytes.toString('utf8', 0, end)) as unknown
    return isEnvelope(read) ? read : null
  } catch {
    return null
  }
}
