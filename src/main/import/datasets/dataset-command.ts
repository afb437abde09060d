import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runCommand } from '#shared/domain/commands/command.ts'
import { commands } from '#shared/domain/commands/catalogue.ts'
import { importRowsInSteps } from '#shared/domain/commands/import-rows-command.ts'
import { NotebookDraft } from '#shared/domain/commands/notebook-draft.ts'
import type { Dataset, Event } from '#shared/domain/event.ts'
import { datasetMapping, type DatasetMapping } from '#shared/domain/import/dataset-mapping.ts'
import type { RowCounts } from '#shared/domain/import/dataset-rows.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { zoneOfTalks } from '#shared/domain/place-of-talks.ts'
import { inOneGo } from '#shared/domain/steps.ts'
import { message } from '#shared/i18n/message.ts'
import type { ImportCommandWorld } from '../command-world.ts'
import { type DatasetStart, readDataset, type Rejection } from './read-dataset.ts'
import { type DatasetReport, REJECTIONS_KEPT, reportJson } from './report.ts'
import { UnreadableTable } from './tables/table-row.ts'

/** How the command ends: done · a file cannot be written · wrong words · a file that cannot be read. */
const EXIT = { done: 0, unwritable: 1, usage: 2, unreadable: 3 } as const

/** The types of `--type` by the data set that they stand for. */
const TYPES: Readonly<Record<string, Dataset>> = { acled: 'acled', ucdp: 'ucdp-ged', csv: 'other' }

/** The types that a table can be named by on the command line. */
export const DATASET_TYPES: readonly string[] = Object.keys(TYPES)

const TABLE_ENDING = /\.(?:csv|tsv|tab|xlsx)$/iu

/** Whether the words of an import are about a table: by the type they name, else by the ending of the file. */
export function isAboutTable(args: readonly string[]): boolean {
  const { type, from } = parseArgs({
    args: [...args],
    options: { type: { type: 'string' }, from: { type: 'string' } },
    strict: false,
  }).values
  return typeof type === 'string' ? Object.hasOwn(TYPES, type) : typeof from === 'string' && TABLE_ENDING.test(from)
}

type Words = {
  notebook: string
  from: string
  report: string
  kind: Dataset | null
  mapping: string | null
  release: string
  accepts: boolean
}

/** Takes a data set into a notebook file, as its usage says. Returns the exit code; where it is not 0, no notebook was written. */
export async function runDatasetCommand(
  args: readonly string[],
  world: ImportCommandWorld,
): Promise<(typeof EXIT)[keyof typeof EXIT]> {
  const words = readWords(args, world.folder)
  if (words === 'help') {
    world.print(message('dataset-command.usage'))
    return EXIT.done
  }
  if (typeof words === 'string') {
    world.complain(words)
    world.complain(message('dataset-command.usage'))
    return EXIT.usage
  }
  const found = await world.readNotebook(words.notebook)
  if (!found.ok) {
    world.complain(found.problem.message)
    return EXIT.unreadable
  }
  let imported: Imported
  try {
    const mapping = words.mapping === null ? null : await readMapping(words.mapping)
    imported = await importInto(found.notebook, { ...words, mapping }, world)
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error
    world.complain(`${basename(words.from)}: ${error.message}`)
    return EXIT.unreadable
  }
  const { notebook, report } = imported
  const writes: [string, string][] = [[words.report, reportJson(report)]]
  if (words.accepts) writes.push([words.notebook, `${JSON.stringify(notebook, null, 2)}\n`])
  for (const [file, text] of writes) {
    try {
      await world.write(file, Buffer.from(text))
    } catch (error) {
      world.complain(message('dataset-command.unwritable', { file, why: (error as Error).message }))
      return EXIT.unwritable
    }
  }
  world.print(message('dataset-command.done', { ...report.counts, rejected: report.rejectedCount }))
  return EXIT.done
}

function readWords(args: readonly string[], folder: string): Words | 'help' | (string & {}) {
  const text = { type: 'string' } as const
  let values: Partial<Record<string, string | boolean>>
  try {
    values = parseArgs({
      args: [...args],
      options: {
        notebook: text,
        from: text,
        type: text,
        mapping: text,
        release: text,
        accept: text,
        report: text,
        help: { type: 'boolean' },
      },
    }).values
  } catch (error) {
    return message('dataset-command.word', {
      word: /'(-[^' ]*)/u.exec((error as Error).message)?.[1] ?? args.join(' '),
    })
  }
  if (values['help'] === true) return 'help'
  const given = values as Partial<Record<string, string>>
  for (const word of ['notebook', 'from', 'accept', 'report'])
    if ((given[word] ?? '') === '') return message('dataset-command.needed', { word: `--${word}` })
  const { type, accept } = given
  if (type !== undefined && !Object.hasOwn(TYPES, type))
    return message('dataset-command.word', { word: `--type ${type}` })
  if (accept !== 'all' && accept !== 'none') return message('dataset-command.word', { word: `--accept ${accept}` })
  const at = (path: string): string => resolve(folder, path)
  return {
    notebook: at(given['notebook']!),
    from: at(given['from']!),
    report: at(given['report']!),
    kind: type === undefined ? null : TYPES[type]!,
    mapping: given['mapping'] === undefined ? null : at(given['mapping']),
    release: given['release'] ?? '',
    accepts: accept === 'all',
  }
}

async function readMapping(file: string): Promise<DatasetMapping> {
  let value: unknown
  try {
    value = JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw new UnreadableTable(message('dataset-command.bad-mapping', { file, why: (error as Error).message }))
  }
  const parsed = datasetMapping.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new UnreadableTable(
    message('dataset-command.bad-mapping', { file, why: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` }),
  )
}

type Imported = { readonly notebook: Notebook; readonly report: DatasetReport }

/** Reads the whole file, and only then makes one edit of it. Throws an UnreadableTable. */
async function importInto(
  notebook: Notebook,
  words: Omit<Words, 'mapping'> & { readonly mapping: DatasetMapping | null },
  { now, newId }: ImportCommandWorld,
): Promise<Imported> {
  const events: Event[] = []
  const rejected: Rejection[] = []
  let start: DatasetStart | null = null
  let [rows, rejectedCount] = [0, 0]
  const request = {
    path: words.from,
    kind: words.kind,
    mapping: words.mapping,
    release: words.release,
    zone: zoneOfTalks(notebook),
    parties: notebook.parties,
    sources: notebook.sources,
    today: now.slice(0, 10),
    newId,
  }
  for await (const piece of readDataset(request)) {
    if ('header' in piece) {
      start = piece
      continue
    }
    events.push(...piece.events)
    rejectedCount += piece.rejected.length
    rejected.push(...piece.rejected.slice(0, REJECTIONS_KEPT - rejected.length))
    rows = piece.rows
  }
  const { kind, release, source } = start!
  const input = { source, events }
  const outcome = runCommand(notebook, commands.get('import:rows')!, input, { at: now })
  if (!outcome.ok) throw new UnreadableTable(outcome.problem.message)
  const counts = countsOf(notebook, input)
  const report = {
    file: basename(words.from),
    kind,
    release,
    rows,
    accepted: words.accepts,
    counts,
    rejectedCount,
    rejected,
  }
  return { notebook: outcome.notebook, report }
}

const countsOf = (notebook: Notebook, rows: Parameters<typeof importRowsInSteps>[1]): RowCounts =>
  inOneGo(importRowsInSteps(new NotebookDraft(notebook), rows, notebook))
