import { ARTICLE_FILE_LIMIT } from '#shared/ipc/import.ipc.ts'

/** What is held in memory of one article at most: the bounds of docs/import.md. */
export const LIMITS = {
  /** Bytes of a file; larger ones are not opened. */
  file: ARTICLE_FILE_LIMIT,
  /** Bytes that one part of a DOCX may hold when it is unpacked; the unpacking stops there. */
  unpacked: 32_000_000,
  /** Files in a DOCX. */
  entries: 5_000,
  /** Pages of a PDF. */
  pages: 2_000,
} as const

export const inMegabytes = (bytes: number): number => Math.round(bytes / 1_000_000)
