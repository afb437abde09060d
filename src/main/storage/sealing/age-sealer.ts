import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { journalLines } from '../journal-lines.ts'
import type { OpenedJournal, OpenedSnapshot } from '../codec.ts'
import { readEnvelope, type SnapshotHead, unsigned } from '../snapshot-envelope.ts'
import { FIRST } from './first-code.ts'
import { type Keyring, keyringText, readKeyring } from './keyring.ts'

/** Seals and opens the files of one notebook with its keys, as age files for its identity and its recovery key. */
export class AgeSealer {
  readonly #macKey: Buffer
  readonly #encrypter: Encrypter
  readonly #decrypter: Decrypter

  private constructor(macKey: Buffer, encrypter: Encrypter, decrypter: Decrypter) {
    this.#macKey = macKey
    this.#encrypter = encrypter
    this.#decrypter = decrypter
  }

  static async of({ identity, recoveryRecipient, macKey }: Keyring): Promise<AgeSealer> {
    const encrypter = new Encrypter()
    encrypter.addRecipient(await identityToRecipient(identity))
    encrypter.addRecipient(recoveryRecipient)
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    return new AgeSealer(Buffer.from(macKey, 'base64'), encrypter, decrypter)
  }

  async sealFile(bytes: Uint8Array): Promise<Uint8Array> {
    return await this.#encrypter.encrypt(bytes)
  }

  /** The file of a snapshot: sealed as a whole, and inside it the envelope with a code over everything. */
  async sealSnapshot(head: SnapshotHead, body: Uint8Array): Promise<Uint8Array> {
    const envelope = unsigned(head, 'age', body.length)
    const signed = { ...envelope, sha256: this.#code(JSON.stringify(envelope), body) }
    return await this.#encrypter.encrypt(Buffer.concat([Buffer.from(`${JSON.stringify(signed)}\n`), body]))
  }

  async openSnapshot(file: Uint8Array): Promise<OpenedSnapshot | null> {
    const inside = await this.openFile(file)
    const envelope = inside === null ? null : readEnvelope(inside)
    if (inside === null || envelope === null || envelope.codec !== 'age') return null
    const body = inside.subarray(inside.indexOf(0x0a) + 1)
    const code = this.#code(JSON.stringify({ ...envelope, sha256: '' }), body)
    return body.length === envelope.bytes && isSame(code, envelope.sha256) ? { envelope, body } : null
  }

  /**
   * A line of a journal: base64 of an age file that holds the code of the line, a space and the text, which comes in
   * pieces. Each code is over the one before it too, so that a line left out, added or moved is noticed.
   */
  async sealLine(pieces: readonly Uint8Array[], before: string): Promise<{ line: Uint8Array; code: string }> {
    const text = Buffer.concat(pieces)
    const code = this.#code(before, text)
    const sealed = await this.#encrypter.encrypt(Buffer.concat([Buffer.from(`${code} `), text]))
    const inBase64 = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.length).toString('base64')
    // In memory of its own, so that it can be handed over to another thread.
    const line = Buffer.alloc(inBase64.length + 1)
    line.write(`${inBase64}\n`, 'latin1')
    return { line, code }
  }

  async openJournal(file: Uint8Array): Promise<OpenedJournal> {
    const { lines, torn } = journalLines(Buffer.from(file.buffer, file.byteOffset, file.length))
    const opened: string[] = []
    let before = FIRST
    for (const line of lines) {
      const inside = await this.openFile(Buffer.from(line, 'base64'))
      const text = inside?.toString('utf8', CODE_LENGTH + 1)
      if (inside === null || text === undefined) return { lines: opened, end: 'damaged' }
      const code = this.#code(before, Buffer.from(text))
      if (!isSame(code, inside.toString('utf8', 0, CODE_LENGTH))) return { lines: opened, end: 'damaged' }
      opened.push(text)
      before = code
    }
    return { lines: opened, end: torn ? 'torn' : 'whole' }
  }

  /** What an age file for these keys holds; `null` when it does not open. */
  async openFile(file: Uint8Array): Promise<Buffer | null> {
    try {
      const inside = await this.#decrypter.decrypt(file)
      return Buffer.from(inside.buffer, inside.byteOffset, inside.length)
    } catch {
      return null
    }
  }

  #code(before: string, content: Uint8Array): string {
    return createHmac('sha256', this.#macKey).update(`${before}\n`).update(content).digest('hex')
  }
}

/** Hexadecimal digits of a code. */
const CODE_LENGTH = 64

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** Keys for a notebook, and the key that goes onto its recovery sheet. */
export async function makeKeyring(): Promise<{ keyring: Keyring; recoveryKey: string }> {
  const recoveryKey = await generateX25519Identity()
  const recoveryRecipient = await identityToRecipient(recoveryKey)
  const identity = await generateX25519Identity()
  return { keyring: { identity, recoveryRecipient, macKey: randomBytes(32).toString('base64') }, recoveryKey }
}

/** The keys sealed by a passphrase. `workFactor` is the logarithm of scrypt's cost; age's own command uses 18. */
export async function sealByPassphrase(keyring: Keyring, passphrase: string, workFactor: number): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(workFactor)
  encrypter.setPassphrase(passphrase)
  return await encrypter.encrypt(keyringText(keyring))
}

/** The keys sealed to the recovery key. */
export async function sealByRecovery(keyring: Keyring): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(keyring.recoveryRecipient)
  return await encrypter.encrypt(keyringText(keyring))
}

/** `null` when the passphrase does not fit. */
export async function openByPassphrase(file: Uint8Array, passphrase: string): Promise<Keyring | null> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  return await openKeyring(decrypter, file)
}

/** `null` when the recovery key does not fit. */
export async function openByRecovery(file: Uint8Array, recoveryKey: string): Promise<Keyring | null> {
  const decrypter = new Decrypter()
  try {
    decrypter.addIdentity(recoveryKey)
  } catch {
    return null
  }
  return await openKeyring(decrypter, file)
}

async function openKeyring(decrypter: Decrypter, file: Uint8Array): Promise<Keyring | null> {
  try {
    return readKeyring(await decrypter.decrypt(file, 'text'))
  } catch {
    return null
  }
}
