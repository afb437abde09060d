/** The keys of one protected notebook. */
export type Keyring = {
  /** What opens its files: `AGE-SECRET-KEY-1…`. */
  readonly identity: string
  /** To whom its files are sealed besides: `age1…`; the key that fits is on the recovery sheet and nowhere else. */
  readonly recoveryRecipient: string
  /** For HMAC-SHA-256 over everything inside, 32 bytes in base64: who can seal a file is not yet who wrote this notebook. */
  readonly macKey: string
}

const RECOVERY = '# recovery recipient: '
const MAC = '# authentication key: '

/**
 * A keyring as text: an identity file as the `age` command takes it, with the rest in its comments. It is only ever
 * written sealed.
 */
export const keyringText = ({ identity, recoveryRecipient, macKey }: Keyring): string =>
  `# Aide-Mémoire: the keys of one protected notebook\n${RECOVERY}${recoveryRecipient}\n${MAC}${macKey}\n${identity}\n`

/** Length of every keyring's text in bytes: each of its parts has one length. */
export const KEYRING_BYTES = Buffer.byteLength(
  keyringText({
    identity: 'x'.repeat('AGE-SECRET-KEY-1'.length + 58),
    recoveryRecipient: 'x'.repeat('age1'.length + 58),
    macKey: Buffer.alloc(32).toString('base64'),
  }),
)

/** Reads a keyring. Throws when a part is missing. */
export function readKeyring(text: string): Keyring {
  const lines = text.split('\n')
  const after = (start: string): string => lines.find((line) => line.startsWith(start))?.slice(start.length) ?? ''
  const identity = lines.find((line) => line.startsWith('AGE-SECRET-KEY-1')) ?? ''
  const keyring = { identity, recoveryRecipient: after(RECOVERY), macKey: after(MAC) }
  if (Object.values(keyring).includes('')) throw new Error('The file of keys is incomplete.')
  return keyring
}
