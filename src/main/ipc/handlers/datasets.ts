import { basename } from 'node:path'
import type { BrowserWindow, Dialog } from 'electron'
import { guessMapping } from '#shared/domain/import/dataset-mapping.ts'
import { zoneOfTalks } from '#shared/domain/place-of-talks.ts'
import { message } from '#shared/i18n/message.ts'
import { PREVIEW_ROWS, TOLD_REJECTIONS } from '#shared/ipc/datasets.ipc.ts'
import { done, failed } from '#shared/ipc/result.ts'
import { previewInWorker, readInWorker, type SpawnDataset } from '../../import/datasets/dataset-reader.ts'
import type { ImportUnderWay } from '../../import/datasets/import-under-way.ts'
import { releaseOfFile } from '../../import/datasets/detect.ts'
import type { Rejection } from '../../import/datasets/read-dataset.ts'
import { rejectionsCsv } from '../../import/datasets/report.ts'
import { UnreadableTable } from '../../import/datasets/tables/table-row.ts'
import type { MappingStore } from '../../settings/mapping-store.ts'
import type { Files } from '../../storage/files.ts'
import { writeWholeFile } from '../../storage/whole-file.ts'
import type { Announce, HandlersOf } from '../handlers.ts'
import type { OpenNotebook } from '../open-notebook.ts'
import { noNotebook } from './notebook.ts'

export type DatasetsParts = {
  readonly announce: Announce
  readonly dialog: Pick<Dialog, 'showOpenDialog'>
  readonly files: Files
  readonly importing: ImportUnderWay
  /** Being opened: nothing waits for it before a table is chosen. */
  readonly mappings: Promise<MappingStore>
  readonly now: () => string
  readonly open: OpenNotebook
  readonly spawnDataset: SpawnDataset
  readonly window: () => BrowserWindow | null
}

const EXTENSIONS = ['csv', 'tsv', 'txt', 'xlsx']
/** Between two words of progress, in milliseconds. */
const PROGRESS_EVERY = 100

/** Data sets into the open notebook: a file is chosen and looked at, then read in a thread and taken in as one edit. */
export function datasetsHandlers(parts: DatasetsParts): HandlersOf<'datasets'> {
  const { announce, files, importing, mappings, open } = parts
  let chosen: { readonly path: string; readonly header: readonly string[] } | null = null

  return {
    'datasets:choose': async () => {
      const { sitting } = open
      const path = await ask(parts)
      if (path === null || open.sitting !== sitting) return done(null)
      const name = basename(path)
      try {
        const { kind, header, rows } = await previewInWorker(parts.spawnDataset, path, PREVIEW_ROWS)
        chosen = { path, header }
        const mapping = (await mappings).of(header) ?? guessMapping(header)
        const shown = rows.map(({ cells }) => cells.map((cell) => cell.slice(0, 200)))
        return done({ name, kind, header: [...header], rows: shown, release: releaseOfFile(name), mapping })
      } catch (error) {
        return refusal(name, error)
      }
    },
    'datasets:import': async ({ mapping, release }) => {
      const { store } = open
      if (store === null) return noNotebook()
      const signal = chosen === null ? null : importing.begin()
      if (chosen === null || signal === null) return failed('refused', message('dataset.none-chosen'))
      const { path, header } = chosen
      let last = 0
      try {
        const { parties, sources } = store.notebook
        const zone = zoneOfTalks(store.notebook)
        const read = await readInWorker(
          parts.spawnDataset,
          { path, kind: null, mapping, release, zone, parties, sources, today: parts.now().slice(0, 10) },
          {
            signal,
            onRows: (rows) => {
              if (performance.now() - last < PROGRESS_EVERY) return
              last = performance.now()
              announce('datasets:progress', { rows, isStoring: false })
            },
          },
        )
        announce('datasets:progress', { rows: read.rows, isStoring: true })
        const outcome = await store.importRows({ source: read.start.source, events: [...read.events] }, signal)
        if (!outcome.ok)
          return signal.aborted
            ? failed('cancelled', message('failure.cancelled'))
            : failed(outcome.code, outcome.problem.message, outcome.problem.path)
        // Losing it costs mapping the columns once more.
        if (read.start.kind === 'other') await (await mappings).keep(header, mapping).catch(() => {})
        const reportFile = await writeRejections(files, path, read.rejected)
        const { rows, rejectedCount } = read
        return done({
          ...outcome.value,
          rows,
          rejectedCount,
          rejected: read.rejected.slice(0, TOLD_REJECTIONS),
          reportFile,
        })
      } catch (error) {
        if (signal.aborted) return failed('cancelled', message('failure.cancelled'))
        return refusal(basename(path), error)
      } finally {
        importing.end()
      }
    },
    'datasets:cancel': async () => {
      importing.giveUp()
      return done(null)
    },
  }
}

function refusal(file: string, error: unknown): ReturnType<typeof failed> {
  if (!(error instanceof UnreadableTable)) throw error
  return failed('unreadable', message('file.refused', { file, why: error.message }))
}

async function ask({ dialog, window }: DatasetsParts): Promise<string | null> {
  const options: Electron.OpenDialogOptions = {
    title: message('dialog.dataset-title'),
    properties: ['openFile', 'dontAddToRecent'],
    filters: [{ name: message('dialog.datasets'), extensions: EXTENSIONS }],
  }
  const over = window()
  const { canceled, filePaths } = await (over === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(over, options))
  return canceled ? null : (filePaths[0] ?? null)
}

/** Lists the rejected rows beside the file; where that folder takes nothing, the window shows the first of them all the same. */
async function writeRejections(files: Files, path: string, rejected: readonly Rejection[]): Promise<string> {
  if (rejected.length === 0) return ''
  const beside = `${path}.rejected.csv`
  try {
    await writeWholeFile(files, beside, Buffer.from(rejectionsCsv({ rejected })))
    return beside
  } catch {
    return ''
  }
}
