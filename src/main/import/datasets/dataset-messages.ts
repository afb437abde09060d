import type { DatasetRequest, DatasetPiece, DatasetStart, TablePreview } from './read-dataset.ts'

/** A file to read to its end. */
export type ReadTask = { readonly task: 'read' } & Omit<DatasetRequest, 'newId'>
/** A file to look at the first rows of. */
export type PreviewTask = { readonly task: 'preview'; readonly path: string; readonly rows: number }

/** What the worker is given: one file. It ends when it is done, or when it is ended. */
export type DatasetWorkerData = ReadTask | PreviewTask

/**
 * What the worker says: the first rows; or what the table is, then its rows piece by piece, then that it is done. Or why it
 * cannot be read: `unreadable`, the words are for the user; else the fault is ours.
 */
export type DatasetReply =
  | { readonly kind: 'preview'; readonly preview: TablePreview }
  | { readonly kind: 'start'; readonly start: DatasetStart }
  | { readonly kind: 'piece'; readonly piece: DatasetPiece }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly unreadable: boolean; readonly message: string }
