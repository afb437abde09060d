import type { NotebookId } from '#shared/domain/identifier.ts'
import type { RecoveryKeyFault } from '#shared/domain/values/recovery-key.ts'
import { KEY_LENGTH, readRecoveryKey } from '#shared/domain/values/recovery-key.ts'
import { message } from '#shared/i18n/message.ts'
import { SHORTEST_PASSPHRASE } from '#shared/ipc/protection.ipc.ts'
import { bridge } from './bridge.ts'
import { signal } from './signal.ts'

/** Six words at random, or the sentence that says why there are none. */
export async function suggestPassphrase(): Promise<{ passphrase: string } | { problem: string }> {
  const suggested = await bridge.call['protection:suggest'](null)
  return suggested.ok ? suggested.value : { problem: suggested.failure.message }
}

/** What a good passphrase is, said beside its field. */
export const passphraseHint = (): string => message('protection.at-least', { count: SHORTEST_PASSPHRASE })

/** What is wrong with a passphrase that is to be set; undefined when it holds. */
export function passphraseProblem(passphrase: string): string | undefined {
  const count = passphrase.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').length
  return count < SHORTEST_PASSPHRASE
    ? message('protection.too-short', { count, least: SHORTEST_PASSPHRASE })
    : undefined
}

/** Takes the keys of a protected notebook into hand. Returns what to say at the field when the passphrase does not fit. */
export async function unlock(id: NotebookId, passphrase: string): Promise<string | undefined> {
  if (passphrase.trim() === '') return message('protection.empty')
  const unlocked = await bridge.call['protection:unlock']({ id, secret: { passphrase } })
  if (!unlocked.ok) return unlocked.failure.message
  return unlocked.value.fits ? undefined : message('protection.wrong')
}

/** The same by the key of the recovery sheet, as it was typed. */
export async function recover(id: NotebookId, typed: string): Promise<string | undefined> {
  const read = readRecoveryKey(typed)
  if ('fault' in read) return faultInWords(read.fault)
  const unlocked = await bridge.call['protection:unlock']({ id, secret: { recoveryKey: read.key } })
  if (!unlocked.ok) return unlocked.failure.message
  return unlocked.value.fits ? undefined : message('protection.key-foreign')
}

function faultInWords(fault: RecoveryKeyFault): string {
  switch (fault.kind) {
    case 'length':
      return message('protection.key-length', { count: fault.count, total: KEY_LENGTH })
    case 'letter':
      return message('protection.key-letter', { letter: fault.letter, group: fault.group })
    case 'slip':
      return message('protection.key-slip')
  }
}

/** Lets go of keys that were taken into hand for a notebook that is not opened after all. */
export const dropKeys = async (): Promise<void> => void (await bridge.call['notebook:close'](null))

/** How many files of the open notebook are protected by now; `null` when that is not under way. */
const protecting = signal<{ readonly done: number; readonly total: number } | null>(null)
bridge.on['protection:progress'](protecting.set)

export const useProtecting = protecting.use

/** Protects the open notebook, which is opened anew by that: show it again afterwards. */
export async function protect(passphrase: string): Promise<{ recoveryKey: string } | { problem: string }> {
  protecting.set(null)
  const made = await bridge.call['protection:protect']({ passphrase })
  protecting.set(null)
  return made.ok ? made.value : { problem: made.failure.message }
}

/**
 * Sets another passphrase. `present` may be empty after opening by the recovery sheet.
 * @returns what to say, and at which of the two, when that failed
 */
export async function changePassphrase(
  present: string,
  next: string,
): Promise<{ at: 'present' | 'next'; problem: string } | undefined> {
  const changed = await bridge.call['protection:change']({ present, next })
  if (!changed.ok) return { at: 'next', problem: changed.failure.message }
  return changed.value.fits ? undefined : { at: 'present', problem: message('protection.wrong') }
}

/**
 * Seals the open notebook by new keys, for a new recovery sheet. It is opened anew by that: show it again afterwards.
 * @returns what to say at the field of the passphrase, or below it, when that failed
 */
export async function renewSheet(
  passphrase: string,
): Promise<{ recoveryKey: string } | { at: 'passphrase' | 'all'; problem: string }> {
  if (passphrase.trim() === '') return { at: 'passphrase', problem: message('protection.empty') }
  protecting.set(null)
  const made = await bridge.call['protection:renew']({ passphrase })
  protecting.set(null)
  if (!made.ok) return { at: 'all', problem: made.failure.message }
  return made.value ?? { at: 'passphrase', problem: message('protection.wrong') }
}

/** The user has the sheet, or goes on without: should the app be locked now, nothing need be said of it any more. */
export const sheetIsSettled = (): void => void bridge.call['protection:sheetSettled'](null)

/** Writes the recovery sheet where the user says; `null` when they decided against it. */
export async function saveSheet(recoveryKey: string): Promise<{ path: string } | { problem: string } | null> {
  const saved = await bridge.call['protection:saveSheet']({ recoveryKey })
  return saved.ok ? saved.value : { problem: saved.failure.message }
}
