import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Dataset, Event } from '#shared/domain/event.ts'
import {
  type DatasetMapping,
  guessMapping,
  headerSignature,
  NEEDED_FIELDS,
} from '#shared/domain/import/dataset-mapping.ts'
import { ROW_LIMIT, rowEvent } from '#shared/domain/import/dataset-rows.ts'
import type { Party } from '#shared/domain/party.ts'
import type { Source } from '#shared/domain/source.ts'
import { message } from '#shared/i18n/message.ts'
import { readAcled } from './columns/acled.ts'
import { type Cells, cellsBy, RejectedRow, type RowFact } from './columns/fact.ts'
import { mappedReader } from './columns/mapped.ts'
import { readUcdp } from './columns/ucdp-ged.ts'
import { sourceOf } from './dataset-source.ts'
import { type DetectedTable, detectTable, releaseOfFile } from './detect.ts'
import { actorMatcher } from './match-actors.ts'
import { readTable } from './tables/read-table.ts'
import { type TableRow, UnreadableTable } from './tables/table-row.ts'
import { zoneOfCountry } from './zone-of-country.ts'

/** Most characters of text that one import takes in: a notebook with them can still be saved and read again. */
export const TEXT_LIMIT = 100_000_000

/** How a data set is read. */
export type DatasetRequest = {
  readonly path: string
  /** Whose columns it has; `null`: as they are found. */
  readonly kind: Dataset | null
  /** For a table that is not known; `null`: as its names suggest. */
  readonly mapping: DatasetMapping | null
  /** Version of the data set; empty: by the file's name. */
  readonly release: string
  /** Zone of events whose country is not known: data sets give days of the place and no zone. */
  readonly zone: string
  readonly parties: readonly Pick<Party, 'id' | 'name' | 'nativeName'>[]
  readonly sources: readonly Source[]
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly newId: () => string
}

/** A row that was not taken: its line in the file, and why. */
export type Rejection = { readonly line: number; readonly why: string }

/** A piece of what was read, in the order of the file. */
export type DatasetPiece = {
  readonly events: readonly Event[]
  readonly rejected: readonly Rejection[]
  readonly rows: number
}

/** What is known of a table before its rows are read. */
export type DatasetStart = DetectedTable & { readonly release: string; readonly source: Source }

/** A table by its first rows. */
export type TablePreview = DetectedTable & { readonly rows: readonly TableRow[] }

/** Rows in one piece: a few milliseconds for whoever takes it over from another thread. */
const PIECE = 250

/** The first rows of a table, to be shown before anything is read. Throws an UnreadableTable. */
export async function previewOf(path: string, rows: number): Promise<TablePreview> {
  const first: TableRow[] = []
  for await (const row of readTable(path)) {
    first.push(row)
    if (first.length > rows) break
  }
  const [head] = first
  if (head === undefined) throw new UnreadableTable(message('dataset.empty'))
  const table = detectTable(head.cells)
  return { ...table, rows: first.slice(table.hasHeader ? 1 : 0).slice(0, rows) }
}

/**
 * Reads a data set piece by piece; nothing of it is held here but the piece, and one entry for each identifier. The first
 * thing yielded is what the table was found to be. Throws an UnreadableTable for a file that must not be taken in at all:
 * none of it, even where some pieces have come already.
 */
export async function* readDataset(request: DatasetRequest): AsyncGenerator<DatasetStart | DatasetPiece> {
  const { path, kind } = request
  let reader: ((row: TableRow) => Event) | null = null
  let [events, rejected]: [Event[], Rejection[]] = [[], []]
  let [rows, taken, characters] = [0, 0, 0]
  let firstRejection: Rejection | null = null
  for await (const row of readTable(path)) {
    if (reader === null) {
      const table = detectTable(row.cells)
      const found = kind === null || kind === table.kind ? table : asAsked(table, kind)
      const release = request.release === '' ? releaseOfFile(basename(path)) : request.release
      const about = { file: basename(path), release, today: request.today, newId: request.newId }
      const source = sourceOf(found.kind, about, request.sources)
      yield { ...found, release, source }
      reader = eventReader(found, { ...request, release }, source)
      if (found.hasHeader) continue
    }
    rows += 1
    try {
      const event = reader(row)
      taken += 1
      characters += textOf(event)
      if (taken > ROW_LIMIT)
        throw new UnreadableTable(message('dataset.too-many-rows', { limit: ROW_LIMIT, line: row.line }))
      if (characters > TEXT_LIMIT)
        throw new UnreadableTable(message('dataset.too-much-text', { limit: TEXT_LIMIT, line: row.line }))
      events.push(event)
    } catch (error) {
      if (!(error instanceof RejectedRow)) throw error
      const rejection = { line: row.line, why: error.message }
      firstRejection ??= rejection
      rejected.push(rejection)
    }
    if (events.length + rejected.length === PIECE) {
      yield { events, rejected, rows }
      ;[events, rejected] = [[], []]
    }
  }
  if (reader === null || rows === 0)
    throw new UnreadableTable(message(reader === null ? 'dataset.empty' : 'dataset.no-row-at-all'))
  if (taken === 0 && firstRejection !== null) throw new UnreadableTable(message('dataset.no-rows', firstRejection))
  yield { events, rejected, rows }
}

/** A table that is to be read otherwise than it looks: as any other, or not at all. */
function asAsked(table: DetectedTable, kind: Dataset): DetectedTable {
  if (kind === 'other') return { ...table, kind }
  throw new UnreadableTable(message('dataset-command.not-this-type', { type: message(`dataset.source.${kind}`) }))
}

const textOf = ({ title, description, place }: Event): number =>
  title.length + description.length + (place?.name.length ?? 0)

function eventReader(table: DetectedTable, request: DatasetRequest, source: Source): (row: TableRow) => Event {
  const { header, kind } = table
  const cellsOf = cellsBy(header)
  const factOf = factReader(table, request.mapping)
  const match = actorMatcher(request.parties)
  // Identifiers of one unknown table say nothing of those of another.
  const prefix =
    kind === 'other' ? `${createHash('sha256').update(headerSignature(header)).digest('hex').slice(0, 8)}:` : ''
  const lines = new Map<string, number>()
  const citations = [{ source: source.id, locator: '' }]
  return ({ line, cells }) => {
    if (cells.length !== header.length)
      throw new RejectedRow(message('dataset.cell-count', { found: cells.length, expected: header.length }))
    const fact = factOf(cellsOf(cells))
    const former = lines.get(fact.id)
    if (former !== undefined)
      throw new RejectedRow(message('dataset.twice', { id: fact.id.slice(0, 40), line: former }))
    const checked = rowEvent.safeParse({
      id: request.newId(),
      title: fact.title,
      description: fact.description,
      date: fact.date,
      zone: zoneOfCountry(fact.country) ?? request.zone,
      dateNote: fact.dateNote,
      type: fact.type,
      actors: match(fact.actors),
      place: fact.place,
      casualties:
        fact.killed === null
          ? null
          : { killed: fact.killed, injured: { low: null, best: null, high: null, words: '' } },
      standing: 'reported',
      accounts: [],
      agendaItems: [],
      doubt: fact.doubt,
      citations: citations.map((one) => ({ ...one, locator: locatorOf(kind, fact, line) })),
      dataset: { name: kind, id: `${prefix}${fact.id}`, release: fact.release || request.release },
      marking: null,
    })
    if (!checked.success)
      throw new RejectedRow(message('dataset.invalid', { why: checked.error.issues[0]?.message ?? '' }))
    lines.set(fact.id, line)
    return checked.data
  }
}

const locatorOf = (kind: Dataset, { id }: RowFact, line: number): string =>
  kind === 'other' ? `line ${line}` : id.slice(0, 100)

function factReader({ kind, header }: DetectedTable, given: DatasetMapping | null): (cells: Cells) => RowFact {
  if (kind === 'acled') return readAcled
  if (kind === 'ucdp-ged') return readUcdp
  const mapping = given ?? guessMapping(header)
  const names = new Set(header.map((name) => name.trim().toLowerCase()))
  for (const field of NEEDED_FIELDS)
    if (mapping.columns[field] === undefined) throw new UnreadableTable(message('dataset.mapping-needed', { field }))
  for (const column of Object.values(mapping.columns))
    if (!names.has(column.trim().toLowerCase()))
      throw new UnreadableTable(message('dataset.unknown-column', { column }))
  return mappedReader(mapping)
}
