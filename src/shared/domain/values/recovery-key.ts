/**
 * The key of a recovery sheet as a person types it from paper: `AGE-SECRET-KEY-1` and 58 characters of Bech32 (BIP 173),
 * the last six of which are a checksum that tells a slip of the finger from another key.
 */

const PREFIX = 'AGE-SECRET-KEY-'
const ALPHABET = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L'

/** Characters of a recovery key. */
export const KEY_LENGTH = 74

/** Characters that are read and typed at a time. */
export const KEY_GROUP = 6

/** What is wrong with a key as it was typed. Groups count from 1, as they stand on the sheet. */
export type RecoveryKeyFault =
  | { readonly kind: 'length'; readonly count: number }
  | { readonly kind: 'letter'; readonly letter: string; readonly group: number }
  | { readonly kind: 'slip' }

/** What was typed without its spaces, in capitals; every kind of dash is a hyphen. */
export const typedKey = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .replaceAll(/\p{Pd}/gu, '-')
    .toUpperCase()

/** The groups in which a key is printed, shown and typed; the last is shorter. */
export const keyGroups = (key: string): readonly string[] => key.match(new RegExp(`.{1,${KEY_GROUP}}`, 'gu')) ?? []

/** The key that was typed, or what is wrong with it. */
export function readRecoveryKey(typed: string): { readonly key: string } | { readonly fault: RecoveryKeyFault } {
  const key = typedKey(typed)
  const characters = Array.from(key)
  const at = characters.findIndex((letter, place) => !mayStand(letter, place))
  if (at !== -1 && at < KEY_LENGTH)
    return { fault: { kind: 'letter', letter: characters[at]!, group: Math.floor(at / KEY_GROUP) + 1 } }
  if (characters.length !== KEY_LENGTH) return { fault: { kind: 'length', count: characters.length } }
  return hasItsChecksum(key) ? { key } : { fault: { kind: 'slip' } }
}

function mayStand(letter: string, place: number): boolean {
  if (place < PREFIX.length) return letter === PREFIX[place]
  return place === PREFIX.length ? letter === '1' : ALPHABET.includes(letter)
}

/** The checksum of BIP 173. */
function hasItsChecksum(key: string): boolean {
  const prefix = Array.from(PREFIX.toLowerCase(), (letter) => letter.charCodeAt(0))
  const values = Array.from(key.slice(PREFIX.length + 1), (letter) => ALPHABET.indexOf(letter))
  return remainder([...prefix.map((code) => code >> 5), 0, ...prefix.map((code) => code & 31), ...values]) === 1
}

const GENERATORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]

function remainder(values: readonly number[]): number {
  let sum = 1
  for (const value of values) {
    const top = sum >>> 25
    sum = ((sum & 0x1ffffff) << 5) ^ value
    for (const [bit, generator] of GENERATORS.entries()) if (((top >>> bit) & 1) === 1) sum ^= generator
  }
  return sum
}
