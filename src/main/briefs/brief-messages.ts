import type { BriefOptions } from '#shared/domain/brief-options.ts'
import type { BriefFormat } from '#shared/domain/brief-types.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import type { RecoverySheet } from './documents/recovery-sheet.ts'
import type { RenderProgress } from './render-pdf.ts'
import type { FirstPages, SetBrief } from './set-brief.ts'
import type { FontFiles } from './text/fonts.ts'

/** What the worker is started with. */
export type BriefWorkerData = Readonly<{
  fonts: FontFiles
  /** Shared: the highest id of a request that was given up. One under way looks here as it goes on. */
  givenUp: Int32Array<SharedArrayBuffer>
}>

/**
 * To the worker: data only, since a pdfmake definition holds functions and cannot cross. `password` is that of the file, or
 * empty.
 */
export type BriefRequest =
  | Readonly<{
      id: number
      kind: 'brief'
      notebook: Notebook
      options: BriefOptions
      past: Notebook | null
      format: BriefFormat
      password: string
      /** Whether the first pages of a long brief are wanted before the rest. */
      wantsFirstPages: boolean
    }>
  | Readonly<{ id: number; kind: 'sheet'; sheet: RecoverySheet }>

/**
 * From the worker: once that its modules are read (`loaded`, of no request), and then for every request any number of
 * `progress` and `first`, and one `done` or `failed`.
 */
export type BriefReply =
  | Readonly<{ kind: 'loaded'; id: null }>
  | Readonly<{ kind: 'progress'; id: number; progress: RenderProgress }>
  | Readonly<{ kind: 'first'; id: number; first: FirstPages }>
  | Readonly<{ kind: 'done'; id: number; brief: SetBrief }>
  | Readonly<{ kind: 'failed'; id: number; message: string }>
