import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { ARTICLE_LIMIT } from '#shared/domain/import/proposal.ts'
import { markedUtf16 } from '../../byte-order-mark.ts'
import { ArticleFileProblem } from '../article-file-problem.ts'
import { plainText } from '../plain-text.ts'
import { docxText } from './docx-text.ts'
import { htmlText, type ReadText } from './html-text.ts'
import { inMegabytes, LIMITS } from './limits.ts'
import { pdfText } from './pdf-text.ts'

/** An article's file as read: its plain text, the title it bears, and the SHA-256 of its bytes. */
export type ArticleFile = { readonly text: string; readonly title: string; readonly hash: string }

/** Reads a file of any kind that articles come in, by what its bytes say rather than by its name. */
export async function readArticleFile(path: string): Promise<ArticleFile> {
  return readArticleBytes(await bytesOf(path), basename(path))
}

/** A file's bytes, none of them read where there are too many. */
async function bytesOf(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new ArticleFileProblem(error.code === 'ENOENT' ? 'import.missing' : 'import.unreadable', {
      file: basename(path),
      problem: error.code ?? '',
    })
  })
  try {
    const about = await file.stat()
    if (!about.isFile()) throw new ArticleFileProblem('import.not-a-file', { file: basename(path) })
    if (about.size > LIMITS.file)
      throw new ArticleFileProblem('import.too-large', {
        file: basename(path),
        size: inMegabytes(about.size),
        limit: inMegabytes(LIMITS.file),
      })
    return await file.readFile()
  } finally {
    await file.close()
  }
}

/** The same for bytes in memory; `name` is for messages, and its ending tells saved pages from plain text. */
export async function readArticleBytes(bytes: Uint8Array, name: string): Promise<ArticleFile> {
  if (bytes.length > LIMITS.file)
    throw new ArticleFileProblem('import.too-large', {
      file: name,
      size: inMegabytes(bytes.length),
      limit: inMegabytes(LIMITS.file),
    })
  const hash = createHash('sha256').update(bytes).digest('hex')
  try {
    const read = await readByKind(bytes, name)
    const text = plainText(read.text)
    if (text.trim() === '') throw new ArticleFileProblem('import.no-text')
    return { text, title: plainText(read.title), hash }
  } catch (error) {
    if (!(error instanceof ArticleFileProblem)) throw error
    throw Object.assign(error, { message: `${name}${error.place === '' ? '' : `, ${error.place}`}: ${error.message}` })
  }
}

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte)

async function readByKind(bytes: Uint8Array, name: string): Promise<ReadText> {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4)) return docxText(bytes)
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return pdfText(bytes)
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new ArticleFileProblem('import.old-word')
  const text = decoded(bytes)
  const isPage = /\.(?:html?|xhtml)$/iu.test(name) || /^\s*(?:<!doctype html|<html[\s>])/iu.test(text.slice(0, 1_000))
  if (isPage) return htmlText(text)
  if (text.length > ARTICLE_LIMIT) throw new ArticleFileProblem('import.text-too-long', { limit: ARTICLE_LIMIT })
  return { text, title: '' }
}

/** UTF-8, or UTF-16 where a mark says so; other bytes are refused with the place of the first that is no text. */
function decoded(bytes: Uint8Array): string {
  const marked = markedUtf16(bytes)
  if (marked !== null) return new TextDecoder(marked).decode(bytes)
  const zero = bytes.subarray(0, 65_536).indexOf(0)
  if (zero !== -1) throw new ArticleFileProblem('import.not-text', {}, `byte ${zero + 1}`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Before Unicode, texts were mostly saved so; every byte is a character there.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
