import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { seededRandom } from '../../bench/fixtures/random.ts'
import { caseSeed } from '../case-seed.ts'

/** Letters of a canary: as many as no text has by chance. */
const LETTERS = 18

/** The word of a number: letters that stand nowhere else, so that wherever it is found it came from the notebook. */
export function canary(seed: number, at: number): string {
  const random = seededRandom(caseSeed(seed, at))
  return `Canary${Array.from({ length: LETTERS }, () => String.fromCodePoint(random.whole(97, 122))).join('')}`
}

/** A file that holds a canary, and how it was written there. */
export type Find = { readonly file: string; readonly canary: string; readonly form: string }

/**
 * Every file under a folder that holds one of these words as UTF-8, UTF-16, hexadecimal or base64 (wherever in the run
 * of bytes it begins). Files that go while they are looked for are passed over.
 */
export function findCanaries(
  folder: string,
  canaries: readonly string[],
): { finds: Find[]; files: number; bytes: number } {
  const forms = canaries.flatMap((word) => formsOf(word).map(([form, bytes]) => ({ canary: word, form, bytes })))
  const finds: Find[] = []
  let [files, bytes] = [0, 0]
  for (const name of namesUnder(folder)) {
    const file = join(folder, name)
    const text = contentOf(file)
    if (text === null) continue
    files += 1
    bytes += text.length
    const found = forms.filter((form) => text.includes(form.bytes) || Buffer.from(name).includes(form.bytes))
    finds.push(...found.map(({ canary: word, form }) => ({ file: name, canary: word, form })))
  }
  return { finds, files, bytes }
}

/** Paths of all that lies under a folder; folders that go meanwhile, as a browser's do, are passed over. */
function namesUnder(folder: string, inside = ''): string[] {
  try {
    return readdirSync(join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
      const name = join(inside, entry.name)
      return entry.isDirectory() ? namesUnder(folder, name) : [name]
    })
  } catch {
    return []
  }
}

function contentOf(file: string): Buffer | null {
  try {
    return statSync(file).isFile() ? readFileSync(file) : null
  } catch {
    return null
  }
}

function formsOf(word: string): [form: string, bytes: Buffer][] {
  const plain = Buffer.from(word)
  // Base64 goes by three bytes; what stands before decides which of three ways a word is written. Its ends are its neighbours'.
  const base64 = [0, 1, 2].map((before): [string, Buffer] => {
    const written = Buffer.concat([Buffer.alloc(before), plain])
      .toString('base64')
      .replaceAll('=', '')
    return [`base64 at ${before}`, Buffer.from(written.slice(before === 0 ? 0 : 4, -2))]
  })
  return [
    ['UTF-8', plain],
    ['UTF-16', Buffer.from(word, 'utf16le')],
    ['hexadecimal', Buffer.from(plain.toString('hex'))],
    ...base64,
  ]
}
