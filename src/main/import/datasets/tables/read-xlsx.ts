import { Parser } from 'htmlparser2'
import { type Entry, open, type ZipFile } from 'yauzl'
import { message } from '#shared/i18n/message.ts'
import { cellDay, isDateFormat } from './sheet-dates.ts'
import { COLUMN_LIMIT, ROW_CHARACTERS, type TableRow, UnreadableTable } from './table-row.ts'

/** Files that a workbook may hold. */
export const ENTRY_LIMIT = 10_000
/** Bytes of the sheet that are unpacked at most. It is streamed: this bounds time, not memory. */
export const SHEET_BYTES = 1_000_000_000
/** Bytes of each other part that are unpacked at most: its strings are held in memory. */
export const PART_BYTES = 100_000_000

/**
 * Streams the rows of the first sheet of an xlsx workbook (Office Open XML, ECMA-376 part 1, §18.3). In memory are its
 * shared strings, of at most {@link PART_BYTES}, and one row. What a part says of its own size is not believed: bytes are
 * counted as they are unpacked. Throws an UnreadableTable.
 */
export async function* readXlsx(path: string): AsyncGenerator<TableRow> {
  const zip = await openZip(path)
  try {
    const entries = await entriesOf(zip)
    const sheet = await firstSheet(zip, entries)
    const strings = await sharedStrings(zip, entries)
    const styles = await dateStyles(zip, entries)
    yield* sheetRows(textOf(zip, sheet, SHEET_BYTES), strings, styles)
  } finally {
    zip.close()
  }
}

const openZip = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error === null) resolve(zip)
      else reject(new UnreadableTable(message('dataset.not-workbook')))
    })
  })

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  if (zip.entryCount > ENTRY_LIMIT)
    return Promise.reject(new UnreadableTable(message('dataset.too-many-parts', { limit: ENTRY_LIMIT })))
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.once('end', () => resolve(entries))
    zip.once('error', () => reject(new UnreadableTable(message('dataset.not-workbook'))))
    zip.readEntry()
  })
}

/** Unpacks a part, refusing at the first byte above the limit. */
async function* textOf(zip: ZipFile, entry: Entry, limit: number): AsyncGenerator<string> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error === null ? resolve(opened) : reject(error)))
  }).catch(() => {
    throw new UnreadableTable(message('dataset.damaged-part', { part: entry.fileName }))
  })
  const decoder = new TextDecoder('utf-8')
  let unpacked = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      unpacked += chunk.length
      if (unpacked > limit)
        throw new UnreadableTable(message('dataset.part-too-large', { part: entry.fileName, limit: limit / 1_000_000 }))
      yield decoder.decode(chunk, { stream: true })
    }
  } catch (error) {
    if (error instanceof UnreadableTable) throw error
    throw new UnreadableTable(message('dataset.damaged-part', { part: entry.fileName }))
  }
}

type Tags = {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/** Local names: some programs write the parts with a namespace prefix. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1)

const xmlParser = ({ open: opened, text, close }: Tags): Parser =>
  new Parser(
    {
      onopentag: (name, attributes) => opened?.(local(name), attributes),
      ontext: (piece) => text?.(piece),
      onclosetag: (name) => close?.(local(name)),
    },
    { xmlMode: true, decodeEntities: true },
  )

async function walk(zip: ZipFile, entry: Entry | undefined, tags: Tags): Promise<void> {
  if (entry === undefined) return
  const parser = xmlParser(tags)
  for await (const piece of textOf(zip, entry, PART_BYTES)) parser.write(piece)
  parser.end()
}

/** The first sheet in the order of the workbook (§18.2.20), found by its relationship (part 2, §9.3). */
async function firstSheet(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<Entry> {
  let relation: string | undefined
  await walk(zip, entries.get('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'sheet')
        relation ??= attributes['r:id'] ?? Object.entries(attributes).find(([key]) => local(key) === 'id')?.[1]
    },
  })
  let target: string | undefined
  await walk(zip, entries.get('xl/_rels/workbook.xml.rels'), {
    open: (name, attributes) => {
      if (name === 'Relationship' && attributes['Id'] === relation) target = attributes['Target']
    },
  })
  const named = target === undefined ? undefined : target.startsWith('/') ? target.slice(1) : `xl/${target}`
  const sheet = entries.get(named ?? 'xl/worksheets/sheet1.xml')
  if (sheet === undefined) throw new UnreadableTable(message('dataset.no-sheet'))
  return sheet
}

/** The table of texts that cells name by number (§18.4.9); phonetic readings (`rPh`) are no part of a text. */
async function sharedStrings(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<string[]> {
  const strings: string[] = []
  let [text, inText, inReading] = ['', false, false]
  await walk(zip, entries.get('xl/sharedStrings.xml'), {
    open: (name) => {
      if (name === 'si') text = ''
      else if (name === 'rPh') inReading = true
      else if (name === 't') inText = true
    },
    text: (piece) => {
      if (inText && !inReading) text += piece
    },
    close: (name) => {
      if (name === 'si') strings.push(text)
      else if (name === 'rPh') inReading = false
      else if (name === 't') inText = false
    },
  })
  return strings
}

/** Which cell styles show their number as a date (§18.8.10, §18.8.30). */
async function dateStyles(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<boolean[]> {
  const codes = new Map<number, string>()
  const styles: boolean[] = []
  let inCells = false
  await walk(zip, entries.get('xl/styles.xml'), {
    open: (name, attributes) => {
      const id = Number(attributes['numFmtId'])
      if (name === 'numFmt') codes.set(id, attributes['formatCode'] ?? '')
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) styles.push(isDateFormat(id, codes.get(id)))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}

async function* sheetRows(
  text: AsyncIterable<string>,
  strings: readonly string[],
  styles: readonly boolean[],
): AsyncGenerator<TableRow> {
  let ready: TableRow[] = []
  let [line, characters, width] = [0, 0, 0]
  let cells: string[] = []
  let column = -1
  let [kind, style, value, inValue] = ['', 0, '', false]
  const parser = xmlParser({
    open: (name, attributes) => {
      if (name === 'row') {
        line = Number(attributes['r'] ?? line + 1)
        ;[cells, column, characters] = [[], -1, 0]
      } else if (name === 'c') {
        column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r'])
        if (!(column < COLUMN_LIMIT))
          throw new UnreadableTable(message('dataset.too-wide', { line, limit: COLUMN_LIMIT }))
        ;[kind, style, value] = [attributes['t'] ?? 'n', Number(attributes['s'] ?? 0), '']
      } else if (name === 'v' || name === 't') inValue = true
    },
    text: (piece) => {
      if (!inValue) return
      characters += piece.length
      if (characters > ROW_CHARACTERS)
        throw new UnreadableTable(message('dataset.row-too-long', { line, limit: ROW_CHARACTERS }))
      value += piece
    },
    close: (name) => {
      if (name === 'v' || name === 't') inValue = false
      else if (name === 'c') {
        while (cells.length < column) cells.push('')
        cells[column] = shown(kind, value, styles[style] === true, strings)
      } else if (name === 'row' && cells.some((cell) => cell !== '')) {
        // Cells at the end of a row that hold nothing are not written.
        width ||= cells.length
        while (cells.length < width) cells.push('')
        while (cells.length > width && cells.at(-1) === '') cells.pop()
        ready.push({ line, cells })
      }
    },
  })
  for await (const piece of text) {
    parser.write(piece)
    yield* ready
    ready = []
  }
  parser.end()
  yield* ready
}

/** A cell's text by its type (§18.18.11): a number into the shared strings, a number shown as a date, or as it stands. */
function shown(kind: string, value: string, isDate: boolean, strings: readonly string[]): string {
  if (kind === 's') return strings[Number(value)] ?? ''
  if (kind === 'n' && isDate && value !== '') return cellDay(Number(value)) ?? value
  if (kind === 'b') return value === '1' ? 'true' : 'false'
  return kind === 'e' ? '' : value
}

/** The column of a reference such as `AB12`, from 0. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference) {
    const code = letter.charCodeAt(0) - 64
    if (code < 1 || code > 26) break
    column = column * 26 + code
  }
  return column - 1
}
