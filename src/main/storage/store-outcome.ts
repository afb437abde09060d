import type { Problem, Touched } from '#shared/domain/commands/command.ts'
import { message } from '#shared/i18n/message.ts'

/** Why nothing was done: the edit cannot be, or the disk did not take it. */
export type Refused = { readonly ok: false; readonly code: 'refused' | 'disk'; readonly problem: Problem }

/** What a call of the store comes to. */
export type StoreOutcome<T> = { readonly ok: true; readonly value: T } | Refused

/** What a command came to: whether the notebook is another than before, and what it was about. */
export type Ran = { readonly isChanged: boolean; readonly touched: Touched }

/** A refusal of the edit as a whole, in a sentence. */
export const refused = (why: string): Refused => ({
  ok: false,
  code: 'refused',
  problem: { path: [], message: why },
})

/** A refusal by the disk, which says why in a sentence. */
export const refusedByDisk = (why: string): Refused => ({
  ok: false,
  code: 'disk',
  problem: { path: [], message: message('storage.edit-refused', { why }) },
})

/** An edit that comes after closing (a brief that took long) would reach neither the files nor the right window. */
export const CLOSED: Refused = refused(message('failure.not-open'))
