import { Unzip, UnzipInflate } from 'fflate'
import { Parser } from 'htmlparser2'
import { ArticleFileProblem } from '../article-file-problem.ts'
import type { ReadText } from './html-text.ts'
import { inMegabytes, LIMITS } from './limits.ts'
import { TextGatherer } from './text-gatherer.ts'

const BODY = 'word/document.xml'
const CORE = 'docProps/core.xml'
/** So much is unpacked between two looks at the size, in bytes of the packed file. */
const STEP = 4_096

/**
 * The text of a Word file (ECMA-376): its paragraphs, headings marked with `#` and list items with `-`, and its title.
 * Only two parts are unpacked, as a stream that is given up at {@link LIMITS}: what a file claims of its sizes is not believed.
 */
export function docxText(bytes: Uint8Array): ReadText {
  const parts = unpacked(bytes)
  const body = parts.get(BODY)
  if (body === undefined) throw new ArticleFileProblem('import.docx-no-text', {}, BODY)
  return { text: bodyText(body), title: titleIn(parts.get(CORE) ?? '') }
}

function unpacked(bytes: Uint8Array): Map<string, string> {
  const parts = new Map<string, string>()
  let entries = 0
  // What is thrown inside the unpacking comes back out of it as another error.
  const problems: ArticleFileProblem[] = []
  const unzip = new Unzip((file) => {
    entries++
    if (entries > LIMITS.entries) throw new ArticleFileProblem('import.archive-crowded', { limit: LIMITS.entries })
    if (file.name !== BODY && file.name !== CORE) return
    const decoder = new TextDecoder('utf-8')
    let size = 0
    let text = ''
    file.ondata = (error, chunk, isLast) => {
      if (error !== null) throw problems[0] ?? new ArticleFileProblem('import.archive-broken', {}, file.name)
      size += chunk.length
      if (size > LIMITS.unpacked) {
        const values = { part: file.name, limit: inMegabytes(LIMITS.unpacked) }
        const problem = new ArticleFileProblem('import.archive-bomb', values, file.name)
        problems.push(problem)
        throw problem
      }
      text += decoder.decode(chunk, { stream: !isLast })
      if (isLast) parts.set(file.name, text)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += STEP) unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
  } catch (error) {
    const [problem] = problems
    if (problem !== undefined) throw problem
    if (error instanceof ArticleFileProblem) throw error
    throw new ArticleFileProblem('import.archive-broken', {}, parts.has(BODY) ? CORE : BODY)
  }
  if (!parts.has(BODY) && entries === 0) throw new ArticleFileProblem('import.archive-broken')
  return parts
}

function bodyText(xml: string): string {
  const gathered = new TextGatherer()
  let isText = false
  let isDeleted = 0
  let depth = 0
  let mark = ''
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++
        if (name === 'w:p') mark = ''
        else if (name === 'w:t') isText = isDeleted === 0
        else if (name === 'w:del') isDeleted++
        else if (name === 'w:tab') gathered.add(' ')
        else if (name === 'w:br' || name === 'w:cr') gathered.end()
        else if (name === 'w:numPr' && mark === '') mark = '- '
        else if (name === 'w:pStyle' && /^(?:heading|title)/iu.test(attributes['w:val'] ?? '')) mark = '## '
        else if (name === 'w:r' && mark !== '') {
          gathered.add(mark)
          mark = ''
        }
      },
      ontext(words) {
        if (isText) gathered.add(words)
      },
      onclosetag(name) {
        depth--
        if (name === 'w:t') isText = false
        else if (name === 'w:del') isDeleted--
        else if (name === 'w:p') gathered.end()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  const isCut = !/<\/w:document>\s*$/u.test(xml.slice(-200))
  parser.end()
  if (isCut || depth !== 0)
    throw new ArticleFileProblem('import.docx-cut', { paragraph: gathered.text().split('\n').length }, BODY)
  return gathered.text()
}

const titleIn = (core: string): string =>
  /<dc:title>([^<]{1,300})<\/dc:title>/u
    .exec(core)?.[1]
    ?.replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .trim() ?? ''
