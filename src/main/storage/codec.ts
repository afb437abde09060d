/**
 * Turns what storage writes into bytes on the disk and back. The plain one writes readable text; a sealing one
 * (passphrases) takes its place without another change to storage. Opening throws when the bytes do not hold.
 */
export type Codec = {
  /** Written into every file's first line, so that a file is never opened by the wrong codec. */
  readonly name: string
  readonly sealBody: (body: Buffer) => Promise<Buffer>
  readonly openBody: (sealed: Buffer) => Promise<Buffer>
  /** One journal record: text without a line break in, text without a line break out. */
  readonly sealRecord: (text: string) => string
  readonly openRecord: (sealed: string) => string
}

export const plainCodec: Codec = {
  name: 'plain',
  sealBody: async (body) => body,
  openBody: async (sealed) => sealed,
  sealRecord: (text) => text,
  openRecord: (sealed) => sealed,
}
