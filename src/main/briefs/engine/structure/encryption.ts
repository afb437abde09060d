import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import type { PdfDocument, PdfSecurity } from './pdf-document.ts'

/** Longest password that is used, in bytes of UTF-8 (ISO 32000-2, 7.6.4.3.3). */
const LONGEST = 127

/** Everything is allowed to who has opened the file: a password keeps readers out, it does not tie their hands. */
const PERMISSIONS = -4

/**
 * Encrypts a file by AES-256 with a password, revision 6 of PDF's own scheme (ISO 32000-2, 7.6.4). pdfkit's is revision 5,
 * whose quick hash lets passwords be guessed fast, and which leaves the names of places unencrypted.
 */
export function encryption(pdf: PdfDocument, password: string): PdfSecurity {
  const secret = prepared(password)
  const key = randomBytes(32)
  const user = entry(secret, key, Buffer.alloc(0))
  const owner = entry(secret, key, user.check)
  const dictionary = pdf.ref({
    Filter: 'Standard',
    V: 5,
    R: 6,
    Length: 256,
    P: PERMISSIONS,
    U: user.check,
    UE: user.sealed,
    O: owner.check,
    OE: owner.sealed,
    Perms: permissions(key),
    CF: { StdCF: { AuthEvent: 'DocOpen', CFM: 'AESV3', Length: 32 } },
    StmF: 'StdCF',
    StrF: 'StdCF',
  })
  pdf._root.data['Extensions'] = { ADBE: { BaseVersion: '1.7', ExtensionLevel: 8 } }
  return {
    dictionary,
    getEncryptFn: () => (plain) => {
      const start = randomBytes(16)
      const cipher = createCipheriv('aes-256-cbc', key, start)
      return Buffer.concat([start, cipher.update(plain), cipher.final()])
    },
    end: () => dictionary.end(),
  }
}

/** Characters that are passed over, since nobody can tell that they are there (RFC 3454, B.1). */
const UNSEEN = /\u00AD|\u034F|\u1806|[\u180B-\u180D]|[\u200B-\u200D]|\u2060|[\uFE00-\uFE0F]|\uFEFF/gu

/**
 * A password as it is hashed: composed letters, every blank a space, nothing invisible (after RFC 4013), in UTF-8.
 * @throws RangeError for one that holds control characters, which no keyboard could repeat.
 */
function prepared(password: string): Buffer {
  const text = password
    .replace(/\p{Zs}/gu, ' ')
    .replace(UNSEEN, '')
    .normalize('NFKC')
  if (text === '' || /\p{Cc}/u.test(text)) throw new RangeError('A password must hold letters, figures or signs.')
  return Buffer.from(text, 'utf8').subarray(0, LONGEST)
}

/** What lets a password be checked, and the file's key sealed by it (algorithms 8 and 9). */
function entry(password: Buffer, key: Buffer, user: Buffer): { check: Buffer; sealed: Buffer } {
  const [checkSalt, keySalt] = [randomBytes(8), randomBytes(8)]
  const cipher = createCipheriv('aes-256-cbc', hash(password, keySalt, user), Buffer.alloc(16)).setAutoPadding(false)
  return {
    check: Buffer.concat([hash(password, checkSalt, user), checkSalt, keySalt]),
    sealed: Buffer.concat([cipher.update(key), cipher.final()]),
  }
}

/** The slow hash of revision 6 (algorithm 2.B). */
function hash(password: Buffer, salt: Buffer, user: Buffer): Buffer {
  let key = createHash('sha256').update(password).update(salt).update(user).digest()
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const block = Buffer.concat([password, key, user])
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false)
    const turned = cipher.update(Buffer.concat(Array.from({ length: 64 }, () => block)))
    // The first sixteen bytes as a number, modulo three: 256 leaves 1, so their sum does.
    const sum = turned.subarray(0, 16).reduce((total, byte) => total + byte, 0)
    key = createHash((['sha256', 'sha384', 'sha512'] as const)[(sum % 3) as 0 | 1 | 2])
      .update(turned)
      .digest()
    last = turned.at(-1) ?? 0
  }
  return key.subarray(0, 32)
}

/** The permissions under the file's key, so that they cannot be changed unseen (algorithm 10). */
function permissions(key: Buffer): Buffer {
  const block = Buffer.alloc(16, 0xff)
  block.writeInt32LE(PERMISSIONS, 0)
  block.write('Tadb', 8, 'latin1')
  randomBytes(4).copy(block, 12)
  return createCipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(block)
}
