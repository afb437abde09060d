import { open, stat } from 'node:fs/promises'
import { message } from '#shared/i18n/message.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { type TableRow, UnreadableTable } from './table-row.ts'

/** What a zip file begins with, and with it every xlsx. */
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04])
/** What an old xls begins with: a compound file. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

/** Streams the rows of a table, of whichever kind its first bytes say that it is. Throws an UnreadableTable. */
export async function* readTable(path: string): AsyncGenerator<TableRow> {
  const start = await startOf(path)
  if (start.equals(COMPOUND)) throw new UnreadableTable(message('dataset.old-workbook'))
  yield* start.equals(ZIP) ? readXlsx(path) : readCsv(path)
}

async function startOf(path: string): Promise<Buffer> {
  try {
    if ((await stat(path)).isDirectory()) throw new UnreadableTable(message('dataset.is-folder'))
    const file = await open(path, 'r')
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
      if (bytesRead === 0) throw new UnreadableTable(message('dataset.empty'))
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof UnreadableTable) throw error
    throw new UnreadableTable(message('dataset.unreadable', { why: (error as NodeJS.ErrnoException).code ?? '' }))
  }
}
