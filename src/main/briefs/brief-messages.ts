import type { BriefOptions } from '#shared/domain/brief-options.ts'
import type { BriefFormat } from '#shared/domain/brief-types.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import type { RecoverySheet } from './documents/recovery-sheet.ts'
import type { RenderProgress } from './render-pdf.ts'
import type { SetBrief } from './set-brief.ts'
import type { FontFiles } from './text/fonts.ts'

/** What the worker is started with. */
export type BriefWorkerData = Readonly<{ fonts: FontFiles }>

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
    }>
  | Readonly<{ id: number; kind: 'sheet'; sheet: RecoverySheet }>

/** From the worker. Every request is answered by any number of `progress` and then one `done` or `failed`. */
export type BriefReply =
  | Readonly<{ kind: 'progress'; id: number; progress: RenderProgress }>
  | Readonly<{ kind: 'done'; id: number; brief: SetBrief }>
  | Readonly<{ kind: 'failed'; id: number; message: string }>
