import { deflateSync } from 'node:zlib'

/** A stream as an object of a handmade PDF: what its dictionary says beside its length, and its bytes. */
export const stream = (dictionary: string, bytes: string | Uint8Array): string =>
  `<< ${dictionary} /Length ${bytes.length} >>\nstream\n${asLatin1(bytes)}\nendstream`

/** The same, deflated. */
export const deflated = (dictionary: string, bytes: string | Uint8Array): string =>
  stream(`${dictionary} /Filter /FlateDecode`, deflateSync(Buffer.from(asLatin1(bytes), 'latin1')))

const asLatin1 = (bytes: string | Uint8Array): string =>
  typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('latin1')

/** Text as the hexadecimal string of its UTF-16 units, which are also its glyphs in a handmade PDF. */
export const glyphs = (text: string): string => `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`

/** Text as a text string in UTF-16. */
export const utf16 = (text: string): string => `<feff${glyphs(text).slice(1)}`

/** A line of text at a place on the page. */
export const shown = (text: string, x = 72, y = 700): string =>
  `BT /F1 12 Tf 1 0 0 1 ${x} ${y} Tm ${glyphs(text)} Tj ET`

const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <0000> <ffff> endcodespacerange
1 beginbfrange <0000> <07ff> <0000> endbfrange
endcmap end end`

export type Handmade = Readonly<{
  content?: string
  /** Further objects, numbered from 10. */
  objects?: readonly string[]
  /** What the catalogue says beside its pages. */
  catalogue?: string
  resources?: string
  info?: string
  /** What follows the end of the file. */
  behind?: string
  font?: string
}>

/** A PDF of one page, written out by hand so that anything can be put into it. */
export function handmadePdf({
  content = shown('The talks open at ten.'),
  objects = [],
  catalogue = '',
  resources = '',
  info = '/Producer (Aide-Memoire)',
  behind = '',
  font = '<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H /ToUnicode 6 0 R >>',
}: Handmade = {}): Uint8Array {
  const parts = [
    `1 0 obj << /Type /Catalog /Pages 2 0 R ${catalogue} >> endobj`,
    '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
    `3 0 obj << /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >> >> endobj`,
    `4 0 obj ${deflated('', content)} endobj`,
    `5 0 obj ${font} endobj`,
    `6 0 obj ${deflated('', TO_UNICODE)} endobj`,
    `7 0 obj << ${info} >> endobj`,
    ...objects.map((object, at) => (/^\d+ 0 obj/u.test(object) ? object : `${10 + at} 0 obj ${object} endobj`)),
    'trailer << /Root 1 0 R /Info 7 0 R >>',
    `%%EOF${behind}`,
  ]
  return Buffer.from(`%PDF-1.7\n${parts.join('\n')}\n`, 'latin1')
}
