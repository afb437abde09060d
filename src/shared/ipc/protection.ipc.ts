import { z } from 'zod'
import { notebookId } from '../domain/identifier.ts'
import { endpoint } from './endpoint.ts'
import { nothing } from './nothing.ts'

/** The fewest letters that are taken as a passphrase. */
export const SHORTEST_PASSPHRASE = 10

/** A passphrase that is asked for: whatever was typed. */
export const typedPassphrase = z.string().min(1).max(1_000)

/** A passphrase that is to be set, without the spaces around it. */
export const newPassphrase = z.string().trim().min(SHORTEST_PASSPHRASE).max(1_000)

/** The key of a recovery sheet, as the `age` command writes it. */
const recoveryKey = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/)

const secret = z.union([z.strictObject({ passphrase: typedPassphrase }), z.strictObject({ recoveryKey })])

export const protectionEndpoints = {
  /** A passphrase at random that is good enough: six words. */
  'protection:suggest': endpoint(nothing, z.strictObject({ passphrase: z.string() })),
  /** Takes the keys of a protected notebook into hand, for `notebook:open` to follow. */
  'protection:unlock': endpoint(z.strictObject({ id: notebookId, secret }), z.strictObject({ fits: z.boolean() })),
  /** Protects the open notebook. The key is for its recovery sheet: it is kept nowhere. */
  'protection:protect': endpoint(
    z.strictObject({ passphrase: newPassphrase }),
    z.strictObject({ recoveryKey: z.string() }),
  ),
  /** Sets another passphrase; `fits` says whether the present one did. After opening by the sheet it may be empty. */
  'protection:change': endpoint(
    z.strictObject({ present: z.string().max(1_000), next: newPassphrase }),
    z.strictObject({ fits: z.boolean() }),
  ),
  /** Seals the open notebook by new keys, for a new recovery sheet; `null` when the passphrase, which stays, does not fit. */
  'protection:renew': endpoint(
    z.strictObject({ passphrase: typedPassphrase }),
    z.strictObject({ recoveryKey: z.string() }).nullable(),
  ),
  /** The user has the sheet that was shown, or goes on without it. */
  'protection:sheetSettled': endpoint(nothing, z.null()),
  /** Asks for a place and writes the recovery sheet there as a PDF of one page; `null` when the user cancelled. */
  'protection:saveSheet': endpoint(z.strictObject({ recoveryKey }), z.strictObject({ path: z.string() }).nullable()),
}

export const protectionAnnouncements = {
  /** How many files of the notebook are protected by now. */
  'protection:progress': z.strictObject({ done: z.number().int(), total: z.number().int() }),
}
