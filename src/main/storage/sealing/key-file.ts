import { KEYRING_BYTES } from './keyring.ts'

const FIRST_LINE = 'age-encryption.org/v1\n'
/** Before the last line of an age file's header. */
const LAST_LINE = '\n--- '
/** What age puts before and behind so few bytes: a nonce and an authentication tag. */
const AROUND = 16 + 16

/**
 * Whether a file that no passphrase opened can be a file of keys at all: an age file of the length that such a one has.
 * Flipped bits cannot be told from a wrong passphrase; a file that was cut, emptied or overwritten can.
 */
export function canBeKeyFile(file: Buffer): boolean {
  const start = file.indexOf(LAST_LINE)
  const end = file.indexOf('\n', start + LAST_LINE.length)
  if (file.indexOf(FIRST_LINE) !== 0 || start === -1 || end === -1) return false
  return file.length - (end + 1) === KEYRING_BYTES + AROUND
}
