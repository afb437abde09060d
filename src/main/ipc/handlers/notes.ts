import { randomUUID } from 'node:crypto'
import { basename, dirname } from 'node:path'
import type { BrowserWindow, Dialog } from 'electron'
import { ANNOTATABLE, type Annotation } from '#shared/domain/annotation.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { placeOfRecord } from '#shared/domain/record-index.ts'
import { recordTitle } from '#shared/domain/record-title.ts'
import { planImport } from '#shared/domain/web-annotation/place-notes.ts'
import { findAnnotations, type FileProblem } from '#shared/domain/web-annotation/read-json.ts'
import { writeAnnotations } from '#shared/domain/web-annotation/write-annotations.ts'
import { message } from '#shared/i18n/message.ts'
import { done, failed } from '#shared/ipc/result.ts'
import { wordsOfHtml } from '../../import/html-words.ts'
import { diskProblem, type Files } from '../../storage/files.ts'
import { inTurns } from '../../storage/in-turns.ts'
import { parseJson } from '../../storage/json-place.ts'
import type { NotebookStore } from '../../storage/notebook-store.ts'
import { writeWholeFile } from '../../storage/whole-file.ts'
import type { HandlersOf } from '../handlers.ts'
import type { OpenNotebook } from '../open-notebook.ts'
import { noNotebook } from './notebook.ts'
import { readSmallFile } from './read-small-file.ts'
import { chooseWhereToSave } from './save-place.ts'

export type NotesParts = {
  readonly open: OpenNotebook
  readonly files: Files
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>
  readonly window: () => BrowserWindow | null
  readonly documents: () => string
  readonly now: () => string
}

/** The largest file of annotations that is read, in bytes. */
const FILE_LIMIT = 16_000_000

/** Notes out of the notebook and into it, as W3C Web Annotations. */
export function notesHandlers(parts: NotesParts): HandlersOf<'notes'> {
  /** What was read and not yet brought in, forgotten with the notebook that it is for. */
  const waiting = new WeakMap<NotebookStore, readonly Annotation[]>()
  return {
    'notes:export': async () => {
      const { store } = parts.open
      if (store === null) return noNotebook()
      const path = await chooseWhereToSave(parts, {
        title: message('dialog.export-notes-title'),
        name: message('dialog.notes-name', { title: store.notebook.title }),
        extension: 'jsonld',
        kind: message('dialog.notes-files'),
      })
      if (path === null) return done(null)
      const written = writeAnnotations(store.notebook)
      try {
        await writeWholeFile(parts.files, path, Buffer.from(`${JSON.stringify(written, null, 2)}\n`))
      } catch (error) {
        return failed('disk', message('storage.notes-failed', { why: diskProblem(error), folder: dirname(path) }))
      }
      return done({ path, count: written.total })
    },
    'notes:read': async () => {
      const { store } = parts.open
      if (store === null) return noNotebook()
      const read = await readSmallFile(parts, {
        title: message('dialog.import-notes-title'),
        kind: message('dialog.notes-files'),
        extensions: ['jsonld', 'json'],
        limit: FILE_LIMIT,
      })
      if (!read.ok || read.value === null) return read.ok ? done(null) : read
      const file = basename(read.value.path)
      const refused = (why: string) => failed('unreadable', message('file.refused', { file, why }))
      const json = parseJson(read.value.bytes.toString('utf8').replace(/^\uFEFF/u, ''))
      if (!json.ok) return refused(message('notes.not-json', { line: json.fault.line, column: json.fault.column }))
      const annotations = findAnnotations(json.value)
      if (!annotations.ok) return refused(problemInWords(annotations.problem))
      const steps = planImport(store.notebook, annotations.found, { at: parts.now(), newId: randomUUID, wordsOfHtml })
      const plan = await inTurns(steps)
      // Locked or closed meanwhile: what was read is nobody's any more.
      if (parts.open.store !== store) return done(null)
      waiting.set(store, plan.notes)
      const notes = plan.notes.map((note) => inShort(store.notebook, note))
      return done({ file, notes, leftOut: [...plan.leftOut], morePages: annotations.morePages })
    },
    'notes:import': async () => {
      const { store } = parts.open
      if (store === null) return noNotebook()
      const records = waiting.get(store) ?? []
      if (records.length === 0) return failed('refused', message('notes.none-read'))
      const outcome = await store.run('annotations:import', { records })
      if (!outcome.ok) return failed(outcome.code, outcome.problem.message, outcome.problem.path)
      waiting.delete(store)
      return done({ count: records.length })
    },
  }
}

function problemInWords(problem: FileProblem): string {
  if (problem.reason === 'too-many') return message('notes.too-many', { count: problem.count, most: problem.most })
  const place = problem.place === '' ? message('notes.outermost') : problem.place
  return message(`notes.${problem.reason}`, { place })
}

function inShort(notebook: Notebook, note: Annotation) {
  const { target, body, author, replyTo } = note
  return {
    body,
    author,
    quote: target.anchor?.exact ?? '',
    on: titleOf(notebook, target),
    isReply: replyTo !== null,
    isOrphaned: target.orphaned,
  }
}

function titleOf(notebook: Notebook, { collection, record: id }: Annotation['target']): string {
  const name = ANNOTATABLE.find((one) => one === collection)!
  const record = notebook[name][placeOfRecord(notebook, name, id)]
  return record === undefined ? '' : recordTitle(notebook, name, record)
}
