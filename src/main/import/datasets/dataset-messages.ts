import type { DatasetRequest, DatasetPiece, DatasetStart } from './read-dataset.ts'

/** What the worker is given: one file to read. It ends when it is read, or when it is ended. */
export type DatasetWorkerData = Omit<DatasetRequest, 'newId'>

/**
 * What the worker says: what the table is, then its rows piece by piece, then that it is done or why it cannot be read.
 * `unreadable`: the words are for the user; else the fault is ours.
 */
export type DatasetReply =
  | { readonly kind: 'start'; readonly start: DatasetStart }
  | { readonly kind: 'piece'; readonly piece: DatasetPiece }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly unreadable: boolean; readonly message: string }
