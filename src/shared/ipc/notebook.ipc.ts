import type { Patch } from 'mutative'
import { z } from 'zod'
import type { CommandName } from '../domain/commands/inputs.ts'
import { notebookId } from '../domain/identifier.ts'
import { COLLECTIONS, type CollectionName } from '../domain/notebook.ts'
import { endpoint } from './endpoint.ts'
import { keptDraft } from './lock.ipc.ts'
import { nothing } from './nothing.ts'

const touched = z.strictObject({
  collection: z.enum(COLLECTIONS as [CollectionName, ...CollectionName[]]).nullable(),
  record: z.string().nullable(),
  fields: z.array(z.string()),
})

/** An edit that undo would take back or redo would bring back. */
export const step = z.strictObject({ command: z.string(), touched })
export type Step = z.output<typeof step>

/** Where the notebook stands: how many edits it has seen, when the disk last confirmed, what undo and redo would do. */
export const standing = z.strictObject({
  sequence: z.number().int(),
  /** Instant of the last write that the disk confirmed. */
  savedAt: z.string(),
  /** Why saving fails at the moment; empty when it does not. */
  problem: z.string(),
  /**
   * Why nothing can be edited: `no`, it can; `disk`, the disk takes nothing more, and each edit asks it again; `reading`,
   * it could be opened to read only; `held`, another process is writing here; `elsewhere`, another has written here since.
   */
  readOnly: z.enum(['no', 'disk', 'reading', 'held', 'elsewhere']),
  undo: step.nullable(),
  redo: step.nullable(),
})
export type NotebookStanding = z.output<typeof standing>

/**
 * The JSON of a notebook in UTF-8: the main process has these bytes from the disk and need not make a text of them, and
 * bytes cross to the window many times faster than 100,000 records do.
 */
export const notebookJson = z.instanceof(Uint8Array).brand<'NotebookJson'>()
export type NotebookJson = z.output<typeof notebookJson>

const patches = z.custom<Patch[]>(Array.isArray)

/** A piece of an edit by name: of which notebook, the edit that brings it to which sequence, and which piece from 0 on. */
const pieceHeard = z.strictObject({ notebook: notebookId, sequence: z.number().int(), piece: z.number().int() })
export type PieceHeard = z.output<typeof pieceHeard>

export const notebookEndpoints = {
  /**
   * `notebook`: the whole of it, checked when it was read, and not again on the way. `notices`: what happened on opening that the user should read
   * once (a backup before a migration, a damaged file). `isProtected`: its files can be read only with a passphrase.
   * `drafts`: what could not be saved when the app was locked.
   */
  'notebook:open': endpoint(
    z.strictObject({ id: notebookId }),
    z.strictObject({
      notebook: notebookJson,
      standing,
      notices: z.array(z.string()),
      isProtected: z.boolean(),
      drafts: z.array(keptDraft),
    }),
  ),
  /** Which notebook is open, for a page that has been loaded anew; `null` when none is. */
  'notebook:current': endpoint(nothing, z.strictObject({ id: notebookId, isProtected: z.boolean() }).nullable()),
  'notebook:close': endpoint(nothing, nothing),
  /** Asks for a place and writes the notebook there as one readable file; `null` when the user cancelled. */
  'notebook:saveCopy': endpoint(nothing, z.strictObject({ path: z.string() }).nullable()),
  /**
   * Asks the disk once more after it refused. `reopen`: another process had the notebook or has changed it, so it has
   * been opened anew, and `notebook:open` tells how it stands now.
   */
  'notebook:tryAgain': endpoint(nothing, z.enum(['writable', 'still', 'reopen'])),
  /** A piece of a large edit has been taken over; what comes after it waits for that, so that no heap of them lies in between. */
  'notebook:heard': endpoint(pieceHeard, nothing),
  /** Runs one command; resolves when the edit is on the disk. What it changed arrives as `notebook:changed` before. */
  'edits:run': endpoint(
    z.strictObject({ command: z.custom<CommandName>((name) => typeof name === 'string'), input: z.unknown() }),
    touched,
  ),
  'history:undo': endpoint(nothing, step.nullable()),
  'history:redo': endpoint(nothing, step.nullable()),
}

export const notebookAnnouncements = {
  /** Patches that turn the notebook named, if the window holds it (at `sequence` − 1) into the one that is now on the disk. */
  'notebook:changed': z.strictObject({
    notebook: notebookId,
    kind: z.enum(['edit', 'undo', 'redo']),
    step,
    patches,
    standing,
    /**
     * Which piece of the edit this is, from 0 on, and how many there are: an import comes in many, each of which fits what
     * the one before has made, and takes effect with the last.
     */
    piece: z.number().int(),
    pieces: z.number().int(),
  }),
  /** Saving began to fail, or works again. */
  'notebook:saving': z.strictObject({ notebook: notebookId, standing }),
}
export type NotebookChanged = z.output<(typeof notebookAnnouncements)['notebook:changed']>
