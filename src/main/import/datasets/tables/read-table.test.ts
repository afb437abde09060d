import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { workbookParts, zipOf } from '../testing/zip-of.ts'
import { rowsOfText } from './read-csv.ts'
import { readTable } from './read-table.ts'
import { ROW_CHARACTERS, type TableRow, UnreadableTable } from './table-row.ts'

let folder = ''
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'tables-'))))
afterAll(() => rm(folder, { recursive: true }))

async function rowsOf(name: string, content: string | Buffer): Promise<TableRow[]> {
  const path = join(folder, name)
  await writeFile(path, content)
  const rows: TableRow[] = []
  for await (const row of readTable(path)) rows.push(row)
  return rows
}

const cells = (rows: readonly TableRow[]): (readonly string[])[] => rows.map((row) => row.cells)

test('finds the delimiter and the encoding', async () => {
  const expected = [
    ['place', 'note'],
    ['Zürich', 'a, b; c'],
    ['Kabul', ''],
  ]
  expect(cells(await rowsOf('comma.csv', '\uFEFFplace,note\r\nZürich,"a, b; c"\r\nKabul,\r\n'))).toEqual(expected)
  expect(cells(await rowsOf('semicolon.csv', 'place;note\nZürich;"a, b; c"\nKabul;\n'))).toEqual(expected)
  expect(cells(await rowsOf('tab.tsv', 'place\tnote\nZürich\ta, b; c\nKabul\t\n'))).toEqual(expected)
  expect(cells(await rowsOf('latin.csv', Buffer.from('place;note\nZürich;"a, b; c"\nKabul;\n', 'latin1')))).toEqual(
    expected,
  )
  const wide = Buffer.from('\uFEFFplace\tnote\r\nZürich\t"a, b; c"\r\nKabul\t\r\n', 'utf16le')
  expect(cells(await rowsOf('wide.txt', wide))).toEqual(expected)
})

test('counts lines, also where a cell holds some and where lines are empty', async () => {
  const rows = await rowsOf('lines.csv', 'a,b\n1,"x\ny\nz"\n\n2,y\n')
  expect(rows.map(({ line }) => line)).toEqual([1, 2, 5 + 1])
})

test('refuses what is no table, naming the place', async () => {
  await expect(rowsOf('cut.csv', 'a,b\n1,2\n3,"and the rest is')).rejects.toThrow(
    /quotation that begins with the row on line 3/u,
  )
  await expect(rowsOf('quote.csv', 'a,b\n1,2\n3,"x"y\n')).rejects.toThrow(/line 3/u)
  await expect(rowsOf('empty.csv', '')).rejects.toThrow(UnreadableTable)
  await expect(rowsOf('binary.csv', Buffer.from([1, 0, 2, 0, 3]))).rejects.toThrow(/no table/u)
  await expect(rowsOf('long.csv', `a,b\n1,"${'x'.repeat(ROW_CHARACTERS + 10)}"\n`)).rejects.toThrow(/line 2 is longer/u)
  await expect(rowsOf('one-line.csv', 'x'.repeat(ROW_CHARACTERS + 10))).rejects.toThrow(/line 1 is longer/u)
})

test('two gigabytes stream through a few buffers: never more than a few chunks are taken ahead of the rows', async () => {
  const chunk = Buffer.from('2025-10-18,Torkham,3\n'.repeat(50_000))
  const chunks = Math.ceil(2_000_000_000 / chunk.length)
  const rowsPerChunk = 50_000
  let [asked, read, ahead] = [0, 0, 0]
  async function* endless(): AsyncGenerator<Buffer> {
    for (; asked < chunks;) {
      asked += 1
      ahead = Math.max(ahead, asked - read / rowsPerChunk)
      yield chunk
    }
  }
  const rows = rowsOfText(endless(), { encoding: 'utf-8', delimiter: ',' })
  // What was asked for is bounded by what was read, all along;
  for await (const row of rows) {
    read += 1
    if (row.cells.length !== 3) throw new Error('A row was cut.')
    if (read === rowsPerChunk * 8) break
  }
  expect(asked).toBeLessThan(14)
  expect(ahead).toBeLessThan(6)
})

const ROWS = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>day</t></is></c><c r="C1" t="s"><v>1</v></c></row>
<row r="3"><c r="A3"><v>12.5</v></c><c r="B3" s="1"><v>45948</v></c></row>
<row r="4"><c r="A4" t="str"><v>a &amp; b</v></c><c r="C4" t="b"><v>1</v></c></row>`

test.each([
  ['huge.csv', 'place,note\nKabul,a\n', /^This is no table/u],
  ['huge.xlsx', 'PK\u0003\u0004', /workbook/u],
])('%s of two gigabytes without an end is refused at its beginning', async (name, head, why) => {
  const path = join(folder, name)
  await writeFile(path, head)
  await truncate(path, 2_000_000_000)
  const rows: TableRow[] = []
  const reading = async (): Promise<void> => {
    for await (const row of readTable(path)) rows.push(row)
  }
  const refusal = await reading().catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(UnreadableTable)
  expect((refusal as Error).message).toMatch(why)
  expect(rows.length).toBeLessThanOrEqual(2)
})

test('reads the first sheet of a workbook: shared and inline texts, days, gaps, rows left out', async () => {
  expect(await rowsOf('book.xlsx', zipOf(workbookParts(ROWS, ['figure', 'note'])))).toEqual([
    { line: 1, cells: ['figure', 'day', 'note'] },
    { line: 3, cells: ['12.5', '2025-10-18', ''] },
    { line: 4, cells: ['a & b', '', 'true'] },
  ])
})

test('refuses workbooks that unpack to more than they say, hold too much, or are none', async () => {
  const parts = workbookParts(ROWS, ['figure', 'note'])
  const bomb = { ...parts, 'xl/sharedStrings.xml': Buffer.alloc(101_000_000, ' ') }
  await expect(rowsOf('bomb.xlsx', zipOf(bomb))).rejects.toThrow(/sharedStrings.xml” of this workbook unpacks to more/u)
  await expect(rowsOf('liar.xlsx', zipOf(parts, 20))).rejects.toThrow(UnreadableTable)
  const crowd = Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`part-${at}`, '']))
  await expect(rowsOf('crowd.xlsx', zipOf(crowd))).rejects.toThrow(/parts/u)
  await expect(rowsOf('none.xlsx', zipOf({ 'word/document.xml': '<w/>' }))).rejects.toThrow(/no sheet/u)
  await expect(rowsOf('cut.xlsx', zipOf(parts).subarray(0, 400))).rejects.toThrow(/none that can be read/u)
  await expect(rowsOf('old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).rejects.toThrow(/xls/u)
})
