/**
 * Names by which a PDF does something when it is opened or pressed on, or brings something along (ISO 32000-2, 12.6 and
 * 7.11). A brief has none of them.
 */
const ACTIVE = new Set([
  ...['JavaScript', 'JS', 'URI', 'Launch', 'SubmitForm', 'ImportData', 'GoToR', 'GoToE', 'RichMedia', 'Rendition'],
  ...[
    'Movie',
    'Sound',
    'EmbeddedFile',
    'EmbeddedFiles',
    'Filespec',
    'AA',
    'XFA',
    'AcroForm',
    'Thread',
    'Trans',
    'Hide',
  ],
])

/** The names in a PDF that make it act, each once. */
export const activeNames = (pdf: Uint8Array): string[] => [...new Set(namesIn(pdf))].filter((name) => ACTIVE.has(name))

/** Every name (`/Type`) that stands in a PDF outside its strings, comments and streams, as a reader takes it. */
export function namesIn(pdf: Uint8Array): string[] {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const names: string[] = []
  for (let at = 0; at < text.length;) {
    const sign = text[at]
    if (sign === '(') at = behindString(text, at)
    else if (sign === '<' && text[at + 1] !== '<') at = behind(text, '>', at)
    else if (sign === '%') at = behindLine(text, at)
    else if (text.startsWith('stream', at) && !text.startsWith('endstream', at - 3)) at = behind(text, 'endstream', at)
    else if (sign === '/') {
      const name = /^\/([^\s()<>[\]{}/%]*)/.exec(text.slice(at, at + 128))?.[1] ?? ''
      names.push(name.replaceAll(/#([0-9a-f]{2})/gi, (_whole, hex: string) => String.fromCodePoint(parseInt(hex, 16))))
      at += name.length + 1
    } else at += sign === '<' ? 2 : 1
  }
  return names
}

/** Strings hold brackets in pairs; one behind a stroke does not count. */
function behindString(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '(') depth += 1
    else if (text[at] === ')' && --depth === 0) return at + 1
  }
  return text.length
}

function behind(text: string, end: string, start: number): number {
  const found = text.indexOf(end, start)
  return found === -1 ? text.length : found + end.length
}

function behindLine(text: string, start: number): number {
  const end = /[\r\n]/g
  end.lastIndex = start
  return end.exec(text) === null ? text.length : end.lastIndex
}
