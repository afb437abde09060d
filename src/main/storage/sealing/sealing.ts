import type { OpenedJournal, OpenedSnapshot } from '../codec.ts'
import type { SnapshotHead } from '../snapshot-envelope.ts'
import {
  AgeSealer,
  makeKeyring,
  openByPassphrase,
  openByRecovery,
  sealByPassphrase,
  sealByRecovery,
} from './age-sealer.ts'
import type { Keyring } from './keyring.ts'

/** The files and the key that protecting a notebook makes. */
export type MadeKeys = {
  /** The keys, sealed by the passphrase. */
  readonly identityFile: Uint8Array
  /** The keys, sealed to the recovery key. */
  readonly recoveryFile: Uint8Array
  /** For the recovery sheet: `AGE-SECRET-KEY-1…`. It is kept nowhere. */
  readonly recoveryKey: string
}

/**
 * What is done with the keys of one protected notebook, in a thread of its own in the app. The keys never leave it: it
 * is told passphrases and bytes, and gives bytes back. Sealing and opening throw before `make`, `unlock` or `recover`.
 */
export type Sealing = {
  /** Makes keys and holds them. */
  readonly make: (passphrase: string) => Promise<MadeKeys>
  /** `false` when the passphrase does not fit, or opens other keys than those in hand. */
  readonly unlock: (identityFile: Uint8Array, passphrase: string) => Promise<boolean>
  /** The same by the key of the recovery sheet. */
  readonly recover: (recoveryFile: Uint8Array, recoveryKey: string) => Promise<boolean>
  /** The keys that are held, sealed by another passphrase. */
  readonly sealBy: (passphrase: string) => Promise<Uint8Array>
  /** A file that is none of the notebook's own (what was set aside, a backup), as an age file without more. */
  readonly sealFile: (bytes: Uint8Array) => Promise<Uint8Array>
  /** What such a file, or any other sealed to these keys, holds; `null` when it does not open. Nothing says who wrote it. */
  readonly openFile: (file: Uint8Array) => Promise<Uint8Array | null>
  readonly sealSnapshot: (head: SnapshotHead, body: Uint8Array) => Promise<Uint8Array>
  readonly openSnapshot: (file: Uint8Array) => Promise<OpenedSnapshot | null>
  /** The bytes of the next line of a journal, of a text in pieces, which are given away: they may not be used after. */
  readonly sealLine: (text: readonly Uint8Array[], before: string) => Promise<{ line: Uint8Array; code: string }>
  readonly openJournal: (file: Uint8Array) => Promise<OpenedJournal>
}

/** The logarithm of scrypt's cost: as age's own command sets it, about a second and a half. */
export const WORK_FACTOR = 18

/** Sealing in this thread. */
export function sealingHere(workFactor = WORK_FACTOR): Sealing {
  let keyring: Keyring | null = null
  let sealer: AgeSealer | null = null
  const hold = async (keys: Keyring | null): Promise<boolean> => {
    // What is open is sealed by the keys in hand: a file of keys that was put in the place of its own must not change them.
    if (keys === null || (keyring !== null && keyring.macKey !== keys.macKey)) return false
    keyring = keys
    sealer = await AgeSealer.of(keys)
    return true
  }
  const held = (): AgeSealer => {
    if (sealer === null) throw new Error('The notebook is locked.')
    return sealer
  }
  return {
    make: async (passphrase) => {
      const { keyring: keys, recoveryKey } = await makeKeyring()
      await hold(keys)
      const identityFile = await sealByPassphrase(keys, passphrase, workFactor)
      return { identityFile, recoveryFile: await sealByRecovery(keys), recoveryKey }
    },
    unlock: async (identityFile, passphrase) => await hold(await openByPassphrase(identityFile, passphrase)),
    recover: async (recoveryFile, recoveryKey) => await hold(await openByRecovery(recoveryFile, recoveryKey)),
    sealBy: async (passphrase) => {
      if (keyring === null) throw new Error('The notebook is locked.')
      return await sealByPassphrase(keyring, passphrase, workFactor)
    },
    sealFile: async (bytes) => await held().sealFile(bytes),
    openFile: async (file) => await held().openFile(file),
    sealSnapshot: async (head, body) => await held().sealSnapshot(head, body),
    openSnapshot: async (file) => await held().openSnapshot(file),
    sealLine: async (text, before) => await held().sealLine(text, before),
    openJournal: async (file) => await held().openJournal(file),
  }
}
