import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { message } from '#shared/i18n/message.ts'
import { findEncoding, type TextEncoding } from './decode-text.ts'
import { findDelimiter, type Delimiter } from './delimiter.ts'
import { COLUMN_LIMIT, ROW_CHARACTERS, type TableRow, UnreadableTable } from './table-row.ts'

/** Bytes that are looked at to find the encoding and the delimiter. */
const SAMPLE_BYTES = 65_536

/** How a text table is written. */
export type CsvForm = { readonly encoding: TextEncoding; readonly delimiter: Delimiter }

/** Finds out how a text table is written, by its first 64 KB. Throws an UnreadableTable when it is no text. */
export async function formOfCsv(path: string): Promise<CsvForm> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0)
    const start = buffer.subarray(0, bytesRead)
    const encoding = findEncoding(start)
    const text = new TextDecoder(encoding).decode(start, { stream: true })
    if (text.includes('\0')) throw new UnreadableTable(message('dataset.not-table'))
    if (text.trim() === '') throw new UnreadableTable(message('dataset.empty'))
    return { encoding, delimiter: findDelimiter(text) }
  } finally {
    await file.close()
  }
}

/**
 * Streams the rows of a csv or tsv file. What is held at a time is one row (at most {@link ROW_CHARACTERS}) and the
 * buffers of the streams, whatever the size of the file. Throws an UnreadableTable.
 */
export async function* readCsv(path: string, form?: CsvForm): AsyncGenerator<TableRow> {
  const found = form ?? (await formOfCsv(path))
  yield* rowsOfText(createReadStream(path), found)
}

/** The same for bytes from anywhere. */
export async function* rowsOfText(
  bytes: AsyncIterable<Uint8Array>,
  { encoding, delimiter }: CsvForm,
): AsyncGenerator<TableRow> {
  const parser = parse({
    delimiter,
    relax_column_count: true,
    max_record_size: ROW_CHARACTERS,
    info: true,
  })
  // The decoder takes the byte order mark away.
  const source = Readable.from(decoded(bytes, encoding))
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  // A row may span lines: it begins after the last line of the one before.
  let before = 0
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const line = before + 1
      before = info.lines
      if (record.length === 1 && record[0] === '') continue
      if (record.length > COLUMN_LIMIT)
        throw new UnreadableTable(message('dataset.too-wide', { line, limit: COLUMN_LIMIT }))
      yield { line, cells: record }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new UnreadableTable(inWords(error, before + 1))
  } finally {
    source.destroy()
    parser.destroy()
  }
}

async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: TextEncoding): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of bytes) yield Buffer.from(decoder.decode(chunk, { stream: true }))
  const rest = decoder.decode()
  if (rest !== '') yield Buffer.from(rest)
}

function inWords(error: CsvError, line: number): string {
  if (error.code === 'CSV_MAX_RECORD_SIZE') return message('dataset.row-too-long', { line, limit: ROW_CHARACTERS })
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return message('dataset.quote-open', { line })
  return message('dataset.bad-quote', { line })
}
